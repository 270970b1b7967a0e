import AgentProtocols
import Host

/// Where the settings of a documented client lie, by its documents.
struct DocumentedPlaces: Sendable, Hashable {
  /// The administrator's file; nil where no document names one.
  var managed: String?
  /// The user's own files, the one to install in first.
  var user: [String]
  /// The project's file, seen from its folder.
  var project: String
  /// Files and folders by which it shows that the client was used here.
  var signs: [String]

  /// The places for whoever has this environment; without a home there are no places of the user's.
  init(of client: String, _ environment: HostEnvironment) {
    let home = environment.home
    func inHome(_ paths: String...) -> [String] { home.map { home in paths.map { home + "/" + $0 } } ?? [] }
    func absolute(_ name: String) -> String? { environment.variables[name].flatMap { $0.hasPrefix("/") ? $0 : nil } }
    let configuration = absolute("XDG_CONFIG_HOME").map { [$0] } ?? inHome(".config")
    managed = nil
    switch client {
    case Gemini.name:
      managed = "/etc/gemini-cli/settings.json"
      user = inHome(".gemini/settings.json")
      project = ".gemini/settings.json"
      signs = user
    case Cursor.name:
      managed = "/etc/cursor/hooks.json"
      user = inHome(".cursor/hooks.json")
      project = ".cursor/hooks.json"
      signs = inHome(".cursor")
    case Copilot.name:
      managed = "/etc/github-copilot/policy.d/tagout.json"
      signs = absolute("COPILOT_HOME").map { [$0] } ?? inHome(".copilot")
      user = signs.map { $0 + "/hooks/tagout.json" }
      project = ".github/hooks/tagout.json"
    case OpenCode.name:
      signs = absolute("OPENCODE_CONFIG_DIR").map { [$0] } ?? configuration.map { $0 + "/opencode" }
      user = signs.map { $0 + "/plugins/tagout.js" }
      project = ".opencode/plugins/tagout.js"
    case Windsurf.name:
      managed = "/etc/windsurf/hooks.json"
      user = inHome(".codeium/windsurf/hooks.json")
      project = ".windsurf/hooks.json"
      signs = inHome(".codeium/windsurf")
    case Cline.name:
      user = inHome("Documents/Cline/Hooks/PreToolUse")
      project = ".clinerules/hooks/PreToolUse"
      signs = inHome("Documents/Cline", ".cline")
    case Amp.name:
      signs = configuration.map { $0 + "/amp" }
      user = signs.map { $0 + "/plugins/tagout.ts" }
      project = ".amp/plugins/tagout.ts"
    case Droid.name:
      user = inHome(".factory/settings.json")
      project = ".factory/settings.json"
      signs = inHome(".factory")
    case Kiro.name:
      user = inHome(".kiro/hooks/tagout.json")
      project = ".kiro/hooks/tagout.json"
      signs = inHome(".kiro")
    case Kimi.name:
      user = inHome(".kimi/config.toml", ".kimi-code/config.toml")
      project = ""
      signs = inHome(".kimi", ".kimi-code")
    default:
      user = inHome(".gemini/config/hooks.json")
      project = ".agents/hooks.json"
      signs = inHome(".gemini/antigravity-cli", ".gemini/antigravity")
    }
    // Of two programs with one name, the one that is here is meant.
    user =
      user.filter { Caller.has(ClientSettings.folderOf($0)) } + user.filter { !Caller.has(ClientSettings.folderOf($0)) }
  }
}
