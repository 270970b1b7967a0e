import AgentProtocols
import Host
import Processes

/// What a person should know after a hook was put in place.
enum InstallNotes {
  /// A sentence each: what holds now, what stays open, and how to undo it.
  static func after(_ place: ClientPlace) -> [String] {
    let name = HookClients.title(of: place.client)
    let asks = place.format == .documented ? "by its documents \(name) now asks" : "\(name) now asks"
    return [
      "\(asks) Tagout before each tool call (ring 1, the hook); sessions that run already may have to be started anew"
    ] + documented(place, name) + open(place, name) + [
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

  /// What nobody has seen happen: the client's document alone says it.
  private static func documented(_ place: ClientPlace, _ name: String) -> [String] {
    guard place.format == .documented else { return [] }
    let notes = [
      "documented, not measured: nobody has run \(name) against this; have it run a command that Tagout refuses, and "
        + "see that it does not run"
    ]
    switch place.client {
    case Amp.name: return notes + ["open: Amp versions that want it load plugins only where PLUGINS=all is set"]
    case Cline.name: return notes + ["open: Cline calls hooks only where \"Enable Hooks\" is on in its settings"]
    case Kiro.name:
      return notes + [
        "open: Kiro CLI 2 reads hooks from each agent's file alone: put {\"command\": \"tagout-hook kiro\"} into its "
          + "hooks.preToolUse, or run `kiro-cli agent migrate`"
      ]
    case Droid.name:
      return notes + ["open: Droid passes over hooks in settings.json where a hooks.json lies beside it"]
    default: return notes
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
    case (.user, _) where place.format == .documented && !hasManaged(place.client):
      return ["open: the agent's user can edit this file, so it is advice; \(name) documents no place that holds"]
    case (.user, _):
      return [
        "open: the agent's user can edit this file, so it is advice; sudo \(HookProgram.ownName) install "
          + "\(place.client) --managed closes that"
      ]
    }
  }

  private static func hasManaged(_ client: String) -> Bool {
    ClientPlace.all(of: client, root: "", HostEnvironment.current()).contains { $0.kind == .managed }
  }
}
