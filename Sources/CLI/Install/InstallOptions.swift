import AgentProtocols
import ArgumentParser
import Host
import Processes

/// Which client and which of its settings files is meant, and how to answer.
struct InstallOptions: ParsableArguments {
  @Argument(
    help: "The client: \(HookClients.all.map { $0.name }.joined(separator: ", ")).",
    completion: .list(HookClients.all.map { $0.name }))
  var client: String

  @Flag(help: "The administrator's settings, which the client's user cannot turn off (default for root).")
  var managed = false

  @Flag(help: "This user's own settings (default for everybody else).")
  var user = false

  @Flag(help: "Show what would change, and change nothing.")
  var dryRun = false

  @Flag(help: "Print one JSON object.")
  var json = false

  @Option(help: ArgumentHelp("Put this before the managed path, to prepare an image.", valueName: "folder"))
  var root = ""

  func validate() throws {
    guard HookClients.named(client) != nil else {
      throw ValidationError(
        InstallError.unknownClient(client, known: HookClients.all.map { $0.name }).description)
    }
    guard !(managed && user) else { throw ValidationError("give --managed or --user, not both") }
  }

  /// The kinds of places that are meant.
  var kinds: [ClientPlace.Kind] {
    if managed { return [.managed] }
    return user ? [.user] : [.managed, .user]
  }

  /// Every place of the client, the managed one first.
  func allPlaces() -> [ClientPlace] {
    ClientPlace.all(of: client, root: root == "/" ? "" : root, HostEnvironment.current())
  }

  /// Every place of the client that is meant, the managed one first.
  func places() -> [ClientPlace] {
    allPlaces().filter { kinds.contains($0.kind) }
  }

  /// The place to install in.
  func place() throws(InstallError) -> ClientPlace {
    let all = allPlaces()
    let hasManaged = all.contains { $0.kind == .managed }
    guard hasManaged || !managed else { throw .noManaged(client: client) }
    let wanted: ClientPlace.Kind = managed || (hasManaged && !user && SystemUser.isRoot) ? .managed : .user
    guard let place = all.first(where: { $0.kind == wanted }) else { throw .noHome }
    return place
  }
}
