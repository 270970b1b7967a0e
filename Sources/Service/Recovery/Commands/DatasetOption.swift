import ArgumentParser
import Assessment
import Decision
import Host
import Processes
import Recovery
import Vocabulary

/// Which dataset a command works on, and where what is known of it lies.
struct DatasetOption: ParsableArguments {
  @Argument(help: "The dataset's name in the policy.")
  var dataset: String
  @Option(
    help: ArgumentHelp("A policy file to take instead of the machine's and the project's.", valueName: "file"))
  var policy: String?
  @Option(
    help: ArgumentHelp(
      "Where settings, journal and keys of recovery lie (default: /var/lib/tagout/recovery as root, else the user's "
        + "state folder).", valueName: "dir"))
  var home: String?
  @OptionGroup var answer: AnswerOption

  /// The folder of all that recovery keeps.
  func folder() throws -> String {
    if let home { return PathText.absolute(home, in: HostEnvironment.current().directory ?? "/") }
    // A server archives as its own user, who must pass into this folder: root's home lets nobody in.
    if SystemUser.isRoot { return "/var/lib/tagout/recovery" }
    guard let state = HostEnvironment.current().stateDirectory else {
      throw ValidationError("there is no home folder: give --home DIR")
    }
    return state + "/recovery"
  }

  /// The journal of it.
  func journal() throws -> FolderJournal { FolderJournal(folder: try folder() + "/journal") }

  /// What the policy says of it, as the engines take it.
  func settings() throws -> DatasetSettings {
    let host = HostEnvironment.current()
    let texts =
      policy.map { [PolicyFiles.text(at: $0, isProject: false)].compactMap { $0 } }
      ?? PolicyFiles(for: host).texts(for: host.directory)
    let known = try PolicyLoader.policy(from: texts)
    guard let found = known.datasets.first(where: { $0.name == dataset }) else {
      let names = known.datasets.map(\.name).joined(separator: ", ")
      throw ValidationError(
        "no policy names a dataset '\(dataset)'" + (names.isEmpty ? "" : ": there are \(names)"))
    }
    return try DatasetReading(found, home: try folder()).settings()
  }

  /// Does some work at a desk of the dataset; its steps are told on standard error.
  func work<Success: Sendable>(
    _ body: (RecoveryDesk, RecoveryGround) async throws -> Success
  ) async throws -> Success {
    let settings = try settings()
    let folder = try folder()
    try OwnedFolder.makePassable(folder)
    let told = StepTeller(isQuiet: answer.json)
    return try await RecoveryGround.with(
      pass: { CrashPoint.pass($0.rawValue) }, tell: { told.tell($0) }
    ) { ground in
      let desk = RecoveryDesk(
        ground, settings, journal: LedgeredJournal(FolderJournal(folder: "\(folder)/journal")),
        seal: try ManifestSeal(file: "\(folder)/keys/manifest.key"))
      return try await body(desk, ground)
    }
  }
}
