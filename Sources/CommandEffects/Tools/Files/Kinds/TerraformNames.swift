/// Knows Terraform's own files by their names (`internal/command/arguments/default.go`, `internal/depsfile`).
enum TerraformNames {
  /// What Terraform keeps at the path with these components; nil when it is not Terraform's.
  static func kind(_ parts: some BidirectionalCollection<String>) -> FileKind? {
    guard let last = parts.last else { return nil }
    switch last {
    case ".terraform.lock.hcl": return .dependencyLock
    case "terraform.tfstate.d": return .terraformState(.workspaces)
    case "errored.tfstate": return .terraformState(.current)
    case "terraform.tfstate":
      return .terraformState(parts.dropLast().last == ".terraform" ? .backendPointer : .current)
    default: break
    }
    if last.hasSuffix(".tfstate.lock.info") { return .stateLock }
    if parts.dropLast().last == "terraform.tfstate.d" { return .terraformState(.workspaces) }
    return isStateName(last) ? .terraformState(stateOfPattern(last)) : nil
  }

  /// Whether a file of this name, landing in a folder, is what Terraform reads there next.
  static func isCurrentState(_ name: String) -> Bool { name == "terraform.tfstate" || name == "errored.tfstate" }

  /// Whether a folder with these names in it is one that Terraform works in.
  static func isWorkingFolder(_ names: [String]) -> Bool {
    names.contains { name in
      name.hasSuffix(".tf") || name.hasSuffix(".tf.json") || name == ".terraform" || name == ".terraform.lock.hcl"
        || name == "terraform.tfvars" || isStateName(name) || name == "terraform.tfstate.d"
    }
  }

  /// Whether a folder's or an archive's name says that Terraform's files are in it; the program's own releases and
  /// plugins are not.
  static func namesConfiguration(_ name: String) -> Bool {
    let words = BackupNames.tokens(name)
    let isVague = words.contains { $0 == "tf" || $0 == "state" }
    let isNamed = words.contains(where: configurationWords.contains) || name.holds("tfstate") || name == "tf"
    guard isNamed || (isVague && BackupNames.keepsThings(name)) else { return false }
    return name != "terraform.zip" && name != "tofu.zip" && !words.contains(where: programWords.contains)
  }

  private static let configurationWords: Set<Substring> = [
    "terraform", "infra", "infrastructure", "iac", "tofu", "opentofu", "terragrunt", "tfstate",
  ]

  private static let programWords: Set<Substring> = [
    "linux", "darwin", "windows", "freebsd", "amd64", "arm64", "x86", "386", "provider", "docs", "module", "modules",
    "ls",
  ]

  /// Whether a name is that of a state, a backup of one, or a pattern of such names.
  private static func isStateName(_ name: String) -> Bool {
    if name.hasSuffix(".tfstate") || name.hasSuffix(".tfstate*") { return true }
    guard let stem = name.range(of: ".tfstate.") else { return false }
    return !SourceNames.isSource(name[stem.upperBound...])
  }

  /// A pattern that the current state matches counts as it.
  private static func stateOfPattern(_ name: String) -> TerraformStateFile {
    PathParts.isPattern(name) && PathParts.pattern(name, matches: "terraform.tfstate") ? .current : .copy
  }
}

extension String {
  /// Where a short text first occurs, by bytes.
  func range(of text: StaticString) -> Range<String.Index>? {
    text.withUTF8Buffer { wanted in
      let bytes = utf8
      guard wanted.count > 0, bytes.count >= wanted.count else { return nil }
      var start = bytes.startIndex
      for _ in 0...(bytes.count - wanted.count) {
        if bytes[start...].starts(with: wanted) { return start..<bytes.index(start, offsetBy: wanted.count) }
        start = bytes.index(after: start)
      }
      return nil
    }
  }

  /// Whether a short text occurs, by bytes.
  func holds(_ text: StaticString) -> Bool { range(of: text) != nil }
}
