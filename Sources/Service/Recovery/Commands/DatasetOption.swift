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
  @OptionGroup var place: RecoveryPlace
  @OptionGroup var answer: AnswerOption

  /// The folder of all that recovery keeps.
  func folder() throws -> String { try place.folder() }

  /// What the policy says of it, as the engines take it, with what opens its vault.
  func settings(as role: VaultRole) async throws -> DatasetSettings {
    let reading = DatasetReading(
      try place.dataset(dataset), vaults: try place.loadedPolicy().vaults, home: try folder())
    guard let found = try await VaultCredentials.find(for: try reading.vault(), as: role) else {
      return try reading.settings()
    }
    return try reading.settings(region: found.region, credentials: found.credentials)
  }

  /// Does some work at a desk of the dataset; its steps are told on standard error.
  func work<Success: Sendable>(
    as role: VaultRole = .drill, _ body: (RecoveryDesk, RecoveryGround) async throws -> Success
  ) async throws -> Success {
    let settings = try await settings(as: role)
    let folder = try folder()
    let journal = try await place.journal()
    try OwnedFolder.makePassable(folder)
    let told = StepTeller(isQuiet: answer.json)
    return try await RecoveryGround.with(
      pass: { CrashPoint.pass($0.rawValue) }, tell: { told.tell($0) }
    ) { ground in
      let desk = RecoveryDesk(
        ground, settings, journal: journal,
        seal: try ManifestSeal(file: "\(folder)/keys/manifest.key"))
      return try await body(desk, ground)
    }
  }
}
