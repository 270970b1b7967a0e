/// Knows the files that keep a guard in force by their names: the one place where they are listed.
///
/// Claude Code's and Codex's are those of their manuals on settings and hooks; other clients' are in `ClientFolders`.
enum GuardNames {
  static let claudeFiles = ["settings.json", "settings.local.json"]
  static let codexFiles = ["config.toml", "hooks.json"]

  /// What stands at a path with these components, ASCII letters in lower case; nil when it keeps no guard in force.
  static func kind(_ parts: [String], atRoot: Bool) -> GuardFile? {
    var before = ""
    for (index, part) in parts.enumerated() {
      if let file = kind(part, before, isTop: atRoot && index == 1, rest: parts[(index + 1)...]) { return file }
      before = part
    }
    return nil
  }

  private static func kind(
    _ part: String, _ before: String, isTop: Bool, rest: ArraySlice<String>
  ) -> GuardFile? {
    switch part {
    case "tagout":
      if before == ".config" || (before == "etc" && isTop) { return .policy }
      if before == "state" { return .record }
      return rest.isEmpty && isProgramFolder(before) ? .program : nil
    case "tagout-hook", "tagout-server": return rest.isEmpty && isProgramFolder(before) ? .program : nil
    case "ledger": return before == "tagout" && rest.count <= 1 ? .record : nil
    case "claude-code": return before == "etc" && isTop ? .managedSettings : nil
    case "claudecode": return before == "application support" ? .managedSettings : nil
    case "codex": return before == "etc" && isTop ? .managedSettings : nil
    case ".claude": return settings(rest, claudeFiles)
    case ".codex": return settings(rest, codexFiles + ["requirements.toml"])
    case "gemini-cli", "cursor", "github-copilot": return before == "etc" && isTop ? .managedSettings : nil
    case "windsurf" where before == "etc" && isTop: return .managedSettings
    case "windsurf", "opencode", "amp", "cline": return ClientFolders.kind(part, after: before, rest)
    default: return part.utf8.first == UInt8(ascii: ".") ? ClientFolders.kind(part, after: before, rest) : nil
    }
  }

  private static func settings(_ rest: ArraySlice<String>, _ files: [String]) -> GuardFile? {
    let rest = rest.drop { $0 == "**" }
    guard let name = rest.first else { return .clientFolder(files) }
    guard rest.count == 1 else { return nil }
    if files.contains(name) { return .clientSettings }
    guard PathParts.isPattern(name) else { return nil }
    let matching = files.filter { PathParts.pattern(name, matches: $0) }
    return matching.isEmpty ? nil : .clientFolder(matching)
  }

  private static func isProgramFolder(_ name: String) -> Bool {
    name == "bin" || name == "sbin" || name == "libexec"
  }
}
