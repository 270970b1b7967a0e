import AgentProtocols
import Host
import Processes

/// What a person should know after a hook was put in place.
enum InstallNotes {
  /// A sentence each: what holds now, what stays open, and how to undo it.
  static func after(_ place: ClientPlace) -> [String] {
    let name = place.client == ClaudeCode.name ? "Claude Code" : "Codex"
    return [
      "\(name) now asks Tagout before each tool call (ring 1, the hook); sessions that run already may have to be "
        + "started anew"
    ] + open(place, name) + [
      "see whether it holds: \(HookProgram.ownName) doctor",
      "undo it: \(HookProgram.ownName) uninstall \(place.client)",
    ]
  }

  /// That the hook is registered in another place too, and is asked twice.
  static func others(than place: ClientPlace, among places: [ClientPlace]) -> [String] {
    places.filter { $0 != place }.compactMap { other in
      // A place that cannot be read or understood is not ours to tell of here.
      guard let old = try? SettingsFile(other.path).content, let change = try? other.uninstalled(from: old),
        change.wasThere
      else { return nil }
      let flag = other.kind == .managed ? "--managed" : "--user"
      return
        "the hook stands in \(other.path) too, so it is asked twice: \(HookProgram.ownName) uninstall \(place.client) \(flag)"
    }
  }

  private static func open(_ place: ClientPlace, _ name: String) -> [String] {
    switch (place.kind, place.client) {
    case (.managed, _) where SystemUser.isRoot:
      return ["open: an agent that runs as root can edit this file; let it run as another user"]
    case (.managed, _): return []
    case (.user, Codex.name):
      return [
        "open: Codex passes over a hook that nobody trusted, without a word: start codex, type /hooks and trust it",
        "open: the agent's user can edit this file, so it is advice; sudo \(HookProgram.ownName) install codex --managed closes both",
      ]
    case (.user, _):
      return [
        "open: the agent's user can edit this file, so it is advice; sudo \(HookProgram.ownName) install "
          + "\(place.client) --managed closes that"
      ]
    }
  }
}
