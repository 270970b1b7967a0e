/// The settings of other agents' clients that register hooks or plugins, by the folder they lie in; as their documents on
/// hooks and plugins name them.
enum ClientFolders {
  /// The files that count in a folder, seen from it; nil for any other folder. Names are in lower case as paths are here.
  private static func files(_ folder: String, after before: String) -> [String]? {
    switch (folder, before) {
    case (".gemini", _): ["settings.json", "config/hooks.json"]
    case (".agents", _), (".agent", _): ["hooks.json"]
    case (".cursor", _), (".windsurf", _), ("windsurf", ".codeium"): ["hooks.json"]
    case (".copilot", _): ["settings.json", "hooks/tagout.json"]
    case (".github", _): ["hooks/tagout.json", "copilot/settings.json", "copilot/settings.local.json"]
    case (".opencode", _), ("opencode", ".config"): ["plugins/tagout.js", "plugin/tagout.js"]
    case (".amp", _), ("amp", ".config"): ["plugins/tagout.ts"]
    case ("cline", "documents"): ["hooks/pretooluse"]
    case (".clinerules", _): ["hooks/pretooluse"]
    case (".factory", _): ["settings.json", "settings.local.json", "hooks.json"]
    case (".kiro", _): ["hooks/tagout.json", "agents/*.json"]
    case (".kimi", _), (".kimi-code", _): ["config.toml"]
    default: nil
    }
  }

  /// What a path through a folder leads to; nil for what registers nothing.
  static func kind(_ folder: String, after before: String, _ rest: ArraySlice<String>) -> GuardFile? {
    guard let files = files(folder, after: before) else { return nil }
    let rest = Array(rest.drop { $0 == "**" })
    // What stands before a pattern is the folder that is looked into.
    let known = rest.count - (rest.last.map(PathParts.isPattern) == true ? 1 : 0)
    var inside: [String] = []
    for file in files {
      let parts = file.split(separator: "/").map(String.init)
      if rest.count == parts.count, zip(parts, rest).allSatisfy({ PathParts.pattern($0, matches: $1) }) {
        return .clientSettings
      }
      guard known < parts.count, rest.count <= parts.count, zip(rest, parts).allSatisfy({ name($0, covers: $1) }) else {
        continue
      }
      inside.append(parts[known...].map(spelled).joined(separator: "/"))
    }
    return inside.isEmpty ? nil : .clientFolder(inside)
  }

  /// Whether a name of the path is that one, or a pattern that takes it in.
  private static func name(_ name: String, covers part: String) -> Bool {
    name == part || (PathParts.isPattern(name) && PathParts.pattern(name, matches: part))
  }

  /// A name as it is on disk, where that is not in lower case.
  private static func spelled(_ name: String) -> String { name == "pretooluse" ? "PreToolUse" : name }
}
