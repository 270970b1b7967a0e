import ArgumentParser
import Assessment
import Decision
import Host
import Processes
import Recovery
import Vocabulary

/// Where what is known of recovery lies: a server's data, or the machine's own folder.
struct RecoveryPlace: ParsableArguments {
  @Option(
    help: ArgumentHelp("A policy file to take instead of the machine's and the project's.", valueName: "file"))
  var policy: String?
  @Option(
    help: ArgumentHelp(
      "Where settings, journal and keys of recovery lie (default: /var/lib/tagout/recovery as root, else the user's "
        + "state folder).", valueName: "dir"))
  var home: String?
  @Option(
    help: ArgumentHelp(
      "The folder of a server's data: its policy names the datasets, and its approvals ask for what is kept there.",
      valueName: "dir"))
  var data: String?

  /// The folder of all that recovery keeps.
  func folder() throws -> String {
    let host = HostEnvironment.current()
    if let given = home ?? data.map({ $0 + "/recovery" }) {
      return PathText.absolute(given, in: host.directory ?? "/")
    }
    // A server archives as its own user, who must pass into this folder: root's home lets nobody in.
    if SystemUser.isRoot { return "/var/lib/tagout/recovery" }
    guard let state = host.stateDirectory else { throw ValidationError("there is no home folder: give --home DIR") }
    return state + "/recovery"
  }

  /// The journal: a server's makes records of its own.
  func journal() async throws -> any RecoveryJournal {
    if let data { return StoreJournal(try await ServerCore.open(data)) }
    return LedgeredJournal(FolderJournal(folder: try folder() + "/journal"))
  }

  /// What the policy says of all datasets.
  func datasets() throws -> [PolicyDataset] { try loadedPolicy().datasets }

  /// The policy that names the datasets and their vaults.
  func loadedPolicy() throws -> Policy {
    let host = HostEnvironment.current()
    let file = policy ?? data.map { $0 + "/policy.yaml" }
    let texts =
      file.map { [PolicyFiles.text(at: $0, isProject: false)].compactMap { $0 } }
      ?? PolicyFiles(for: host).texts(for: host.directory)
    return try PolicyLoader.policy(from: texts)
  }

  /// The policy of one file alone.
  static func policy(at file: String) throws -> Policy {
    try PolicyLoader.policy(from: [PolicyFiles.text(at: file, isProject: false)].compactMap { $0 })
  }

  /// What the policy says of one; throws the names that it knows.
  func dataset(_ name: String) throws -> PolicyDataset {
    let known = try datasets()
    guard let found = known.first(where: { $0.name == name }) else {
      let names = known.map(\.name).joined(separator: ", ")
      throw ValidationError("no policy names a dataset '\(name)'" + (names.isEmpty ? "" : ": there are \(names)"))
    }
    return found
  }
}
