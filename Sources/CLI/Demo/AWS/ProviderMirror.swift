import Processes

/// Where Terraform gets the AWS provider from, without asking its registry.
enum ProviderMirror: Sendable, Hashable {
  /// A folder laid out as a file-system mirror.
  case folder(String)
  /// The person's own CLI configuration, which names a mirror.
  case configuration(String)

  /// The text of a CLI configuration of the demo's own.
  var settings: String {
    guard case .folder(let path) = self else { return "disable_checkpoint = true\n" }
    return """
      disable_checkpoint = true
      provider_installation {
        filesystem_mirror {
          path    = "\(path)"
          include = ["registry.terraform.io/*/*"]
        }
      }

      """
  }

  /// The CLI configuration that Terraform is to read: the person's, or the demo's own.
  func configuration(_ own: String) -> String {
    if case .configuration(let path) = self { path } else { own }
  }

  /// TAGOUT_PROVIDER_MIRROR, else a mirror in Terraform's CLI configuration, else its plugin cache and the folders that
  /// it searches by itself (Terraform's documentation, "Implied Local Mirror Directories"). `variable` reads the
  /// environment, `text` a file.
  static func find(
    variable: (String) -> String?, text: (String) -> String?, has: (String) -> Bool
  ) throws(DemoError) -> ProviderMirror {
    func holdsProvider(_ folder: String) -> Bool { has("\(folder)/registry.terraform.io/hashicorp/aws") }
    if let folder = variable("TAGOUT_PROVIDER_MIRROR") {
      guard holdsProvider(folder) else {
        throw .skipped("TAGOUT_PROVIDER_MIRROR '\(folder)' holds no registry.terraform.io/hashicorp/aws")
      }
      return .folder(folder)
    }
    let home = variable("HOME") ?? "/"
    let file = variable("TF_CLI_CONFIG_FILE") ?? "\(home)/.terraformrc"
    let settings = text(file) ?? ""
    if settings.contains("filesystem_mirror") || settings.contains("network_mirror") { return .configuration(file) }
    let data = variable("XDG_DATA_HOME") ?? "\(home)/.local/share"
    let folders = [
      variable("TF_PLUGIN_CACHE_DIR"), pluginCache(settings), "\(home)/.terraform.d/plugins",
      "\(data)/terraform/plugins", "/usr/local/share/terraform/plugins", "/usr/share/terraform/plugins",
    ]
    guard let folder = folders.compactMap({ $0 }).first(where: holdsProvider) else {
      throw .skipped(
        "Terraform has no mirror with the provider hashicorp/aws; name one in TAGOUT_PROVIDER_MIRROR "
          + "('terraform providers mirror FOLDER' makes one)")
    }
    return .folder(folder)
  }

  /// The value of `plugin_cache_dir = "…"`.
  private static func pluginCache(_ settings: String) -> String? {
    let line = settings.split(separator: "\n").first { $0.drop { $0 == " " }.hasPrefix("plugin_cache_dir") }
    let pieces = line?.split(separator: "\"", omittingEmptySubsequences: false) ?? []
    return pieces.count == 3 ? String(pieces[1]) : nil
  }
}
