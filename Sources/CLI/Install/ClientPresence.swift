import AgentProtocols
import Host
import Processes

/// Whether a client was ever used here: its program is on `PATH`, or its folder is there.
struct ClientPresence: Sendable, Hashable {
  /// Its own program; nil when it is not on `PATH`.
  let program: String?
  /// Where its settings are, the managed ones first.
  let places: [ClientPlace]
  let isPresent: Bool

  /// - Parameter root: put before the managed paths.
  init(of client: String, root: String, _ host: HostEnvironment) {
    let documented = HookClients.documented(client)
    let names = documented?.programs ?? [client == ClaudeCode.name ? "claude" : client]
    program = names.lazy.compactMap { ProgramSearch.find($0, path: host.variables["PATH"] ?? "") }.first
    places = ClientPlace.all(of: client, root: root, host)
    let signs =
      documented == nil
      ? places.filter { $0.kind == .user }.prefix(1).map { ClientSettings.folderOf($0.path) }
      : DocumentedPlaces(of: client, host).signs
    isPresent = program != nil || signs.contains(where: Caller.has)
  }
}
