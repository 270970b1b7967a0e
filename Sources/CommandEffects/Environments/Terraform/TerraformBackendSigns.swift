import Vocabulary

/// What a backend's settings say of where a state belongs (the pages of each backend in Terraform's language manual).
package enum TerraformBackendSigns {
  /// Settings that name where the state lies.
  private static let places = [
    "bucket", "container_name", "key", "name", "namespace", "organization", "path", "prefix", "schema_name",
    "secret_suffix", "storage_account_name", "workspace_dir", "workspace_key_prefix",
  ]

  /// Considers all settings of a backend. What they say decides: it is the state that is worked on.
  ///
  /// - Parameters:
  ///   - settings: an object, as a saved plan, the recorded backend or a configuration has it.
  ///   - place: where they stand, e.g. `.terraform/terraform.tfstate`; nil for none to be named.
  package static func add(
    _ type: String, _ settings: StructuredValue, from place: String? = nil, to signs: inout EnvironmentSigns
  ) {
    let of = "of the \(type) backend" + (place.map { " in \($0)" } ?? "")
    for setting in places {
      guard let value = settings[setting]?.text, !value.isEmpty else { continue }
      signs.add(value, as: .backend, from: "\(setting) \"\(value)\" \(of)", judgedBy: withoutLive(value))
    }
    for setting in ["address", "conn_str", "hostname"] {
      // Without user, password and query: they are secrets.
      guard let value = settings[setting]?.text, !value.isEmpty else { continue }
      let host = HostAddress.host(of: value)
      signs.add(host, as: .backend, from: "\(setting) \(host) \(of)")
      guard setting == "address", let path = path(of: value) else { continue }
      signs.add(path, as: .backend, from: "\(setting) \(host)\(path) \(of)", judgedBy: withoutLive(path))
    }
    if let group = settings["resource_group_name"]?.text {
      signs.add(group, as: .azureResourceGroup, from: "resource_group_name \"\(group)\" \(of)")
    }
    addWorkspaces(settings["workspaces"], of, to: &signs)
    addCredentials(settings, of, to: &signs)
  }

  /// Whether a state of these settings lies on this machine.
  package static func isLocal(_ type: String, _ settings: StructuredValue) -> Bool {
    if type == "local" { return true }
    let address =
      settings["endpoint"]?.text ?? settings["endpoints"]?["s3"]?.text ?? settings["address"]?.text
      ?? settings["conn_str"]?.text
    return address.map { AWSEndpoint.isLocal(HostAddress.host(of: $0)) } ?? false
  }

  /// `workspaces` of the `cloud` and `remote` backends: an object, or a list of one.
  private static func addWorkspaces(_ value: StructuredValue?, _ of: String, to signs: inout EnvironmentSigns) {
    let workspaces = value?.elements?.first ?? value
    for setting in ["name", "prefix", "project"] {
      guard let name = workspaces?[setting]?.text, !name.isEmpty else { continue }
      signs.add(name, as: .workspace, from: "workspaces.\(setting) \"\(name)\" \(of)")
    }
  }

  /// With whose rights the state is read: that says less than where it lies.
  private static func addCredentials(_ settings: StructuredValue, _ of: String, to signs: inout EnvironmentSigns) {
    if let profile = settings["profile"]?.text {
      signs.hint(profile, as: .awsProfile, from: "profile \"\(profile)\" \(of)")
    }
    let assumed = settings["assume_role"]
    for arn in [settings["role_arn"]?.text, (assumed?.elements?.first ?? assumed)?["role_arn"]?.text] {
      guard let role = arn.flatMap(AWSResourceName.init) else { continue }
      if let account = role.account { signs.hint(account, as: .awsAccount, from: "role_arn \(of)") }
      signs.hint(role.name, as: .setting, from: "role \(role.name) \(of)")
    }
    if let region = settings["region"]?.text { signs.hint(region, as: .awsRegion, from: "region \(of)") }
    if let subscription = settings["subscription_id"]?.text {
      signs.hint(subscription, as: .azureSubscription, from: "subscription_id \(of)")
    }
  }

  /// A path without `live`, which Terragrunt's users call the folder of all environments, when the rest tells more.
  static func withoutLive(_ path: String) -> String {
    guard path.utf8.contains(UInt8(ascii: "/")) else { return path }
    let parts = path.split(separator: "/")
    let rest = parts.filter { $0 != "live" && !$0.hasSuffix("-live") }.joined(separator: "/")
    return rest.utf8.count < path.utf8.count && EnvironmentName.tier(of: rest) != nil ? rest : path
  }

  private static func path(of address: String) -> String? {
    guard let scheme = address.range(of: "://") else { return nil }
    let rest = address[scheme.upperBound...].prefix { $0 != "?" }
    return rest.firstIndex(of: "/").map { String(rest[$0...]) }
  }
}
