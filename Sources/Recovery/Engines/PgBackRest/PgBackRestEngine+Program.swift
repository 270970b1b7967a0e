import Formats
import Processes
import RestorePoints
import Vocabulary

extension PgBackRestEngine {
  /// Runs a verb of the program's; throws `noKey` when the repository does not open.
  @discardableResult
  func run(
    _ verb: String, _ words: [String], _ settings: String, user: SystemUser?, _ step: String,
    isStanzaless: Bool = false, onLine: (@Sendable (String) -> Void)? = nil
  ) async throws -> ChildResult {
    let stanza = isStanzaless || verb.hasPrefix("repo-") ? [] : ["--stanza=\(dataset.name)"]
    // A folder does not get better by waiting.
    let retry = dataset.repository.needsNetwork || !["backup", "restore"].contains(verb) ? [] : ["--job-retry=0"]
    let command = ground.command(
      "pgbackrest", ["--config=\(settings)"] + stanza + [verb] + retry + words, user: user, timeLimit: .seconds(86_400),
      outputBound: 256 << 20)
    let result = try await ground.keeper.run(command, onLine: onLine)
    guard !result.ending.isSuccess else { return result }
    throw RecoveryError.failed(step: step, said: SaidText.digest(result))
  }

  /// Settings that only read the repository, in the scratch folder.
  func reader(_ key: EscrowKey) throws -> PgBackRestSettings {
    let settings = PgBackRestSettings(
      folder: "\(ground.scratch.path)/reader-\(dataset.name)", stanza: dataset.name, repository: dataset.repository,
      key: key, cluster: [("pg1-path", "\(ground.scratch.path)/none")])
    try settings.write(for: try repositoryUser())
    return settings
  }

  /// Who may read the repository: its owner, where it is a folder.
  package func repositoryUser() throws(RecoveryError) -> SystemUser? {
    guard case .folder(let path) = dataset.repository else { return PostgresPrograms.serverUser }
    return try OwnedFolder.owner(of: path)
  }

  package func copyUser() throws -> SystemUser? { try repositoryUser() }

  package func dependencies() -> [Dependency] { dataset.dependencies }

  /// All whole backups that the program tells of, the oldest first.
  func backups(_ settings: String, _ user: SystemUser?) async throws -> [TakenBackup] {
    let result = try await run("info", ["--output=json"], settings, user: user, "list the backups")
    // What a wrong key makes of a file is quoted as it is, and then this is no JSON.
    guard let stanzas = (try? JSONReader.read(result.output, limits: .engine))?.elements else {
      throw RecoveryError.noKey(path: dataset.escrow, reason: "the repository does not open with it")
    }
    guard let stanza = stanzas.first else { return [] }
    let status = stanza["status"]?["code"]?.whole ?? 0
    // Its manual, "info": 99 is an error that its message tells, as with a wrong key; 1 to 3 are an empty repository.
    if status == 99 || stanza["repo"]?.elements?.contains(where: { $0["status"]?["code"]?.whole == 99 }) == true {
      throw RecoveryError.noKey(
        path: dataset.escrow, reason: "the repository does not open with it: \(PgBackRestEngine.complaint(stanza))")
    }
    return (stanza["backup"]?.elements ?? []).compactMap(TakenBackup.init(pgBackRest:)).sorted { $0.ended < $1.ended }
  }

  private static func complaint(_ stanza: StructuredValue) -> String {
    let messages = (stanza["repo"]?.elements ?? []).compactMap { $0["status"]?["message"]?.text }
    return SaidText.digest(messages.joined(separator: "\n"))
  }
}

extension TakenBackup {
  /// An element of `backup` in what `info --output=json` prints; nil for one that the program itself calls broken.
  init?(pgBackRest value: StructuredValue) {
    guard let label = value["label"]?.text, value["error"]?.truth != true,
      let start = value["timestamp"]?["start"]?.whole, let stop = value["timestamp"]?["stop"]?.whole,
      let startPosition = value["lsn"]?["start"]?.text, let stopPosition = value["lsn"]?["stop"]?.text,
      let startSegment = value["archive"]?["start"]?.text, let stopSegment = value["archive"]?["stop"]?.text
    else { return nil }
    self.init(
      label: label, started: Instant(milliseconds: start * 1000), ended: Instant(milliseconds: stop * 1000),
      log: LogSpan(
        startPosition: startPosition, stopPosition: stopPosition, startSegment: startSegment,
        stopSegment: stopSegment), bytes: value["info"]?["size"]?.whole ?? 0)
  }
}

extension JSONLimits {
  /// What an engine's program prints.
  static let engine = JSONLimits(depth: 32, bytes: 256 << 20)
}
