import Processes
import RestorePoints
import Vocabulary

/// Asks a copy that needs no server: a SQLite database, a folder of files.
struct FileExamination: Sendable {
  let ground: RecoveryGround
  let dataset: DatasetSettings
  let book: DrillBook
  let isThrownAway: Bool

  init(_ ground: RecoveryGround, _ dataset: DatasetSettings, _ book: DrillBook, isThrownAway: Bool) {
    self.ground = ground
    self.dataset = dataset
    self.book = book
    self.isThrownAway = isThrownAway
  }

  /// A database: its structure and indexes are checked, every row is read, the assertions are asked.
  func database(_ path: String) async throws -> PostgresExamination.Answers? {
    let file = SQLiteFile(ground, path)
    ground.pass(isThrownAway ? .drillBeforeStart : .restoreBeforeStart)
    book.note(.isolation, .green, "a file in a folder of its own, opened to read; nothing runs")
    let check = try await book.leg("read") { try await file.run("pragma integrity_check;") }
    let isWhole = check.ending.isSuccess && check.text == "ok\n"
    book.note(.indexes, isGreen: isWhole, "pragma integrity_check: \(isWhole ? "ok" : SaidText.digest(check))")
    guard isWhole else { return nil }
    ground.pass(isThrownAway ? .drillPromoted : .restorePromoted)
    let dump = try await file.run(".dump")
    book.note(
      .reading, isGreen: dump.ending.isSuccess && dump.errorOutput.isEmpty,
      dump.ending.isSuccess ? "sqlite3 .dump read every row" : SaidText.digest(dump))
    ground.pass(.drillRead)
    let manifest = try await book.leg("compare") { try await file.manifest(named: dataset.name) }
    ground.pass(.drillCompared)
    try await book.leg("assert") { try await assert(file) }
    ground.pass(isThrownAway ? .drillStopped : .restoreVerified)
    return PostgresExamination.Answers(manifest: manifest, heartbeat: nil, position: "")
  }

  private func assert(_ file: SQLiteFile) async throws {
    guard !dataset.assertions.isEmpty else { return book.note(.assertions, .skipped, "the policy has none") }
    for assertion in dataset.assertions {
      let result = try await file.run(assertion + ";", timeLimit: .seconds(60))
      let first = result.text.split(separator: "\n").first.map { String($0.prefix { $0 != "|" }) } ?? ""
      book.note(
        .assertions, isGreen: result.ending.isSuccess && ["1", "true"].contains(first),
        "\(assertion): \(result.ending.isSuccess ? (first.isEmpty ? "no row" : first) : SaidText.digest(result))")
    }
  }

  /// A folder: every byte is read. Assertions are shell text that is run in it and must end with success.
  func files(_ folder: String) async throws -> PostgresExamination.Answers? {
    ground.pass(isThrownAway ? .drillBeforeStart : .restoreBeforeStart)
    book.note(.isolation, .green, "files in a folder of its own; nothing runs")
    ground.pass(isThrownAway ? .drillPromoted : .restorePromoted)
    let manifest = try await book.leg("read") {
      try await FileListing(ground, folder).manifest(named: dataset.name)
    }
    let count = manifest.compactMap { $0["rows"]?.whole }.reduce(0, +)
    book.note(.reading, .green, "sha256sum read every byte of \(count) files")
    ground.pass(.drillRead)
    ground.pass(.drillCompared)
    try await assert(in: folder)
    ground.pass(isThrownAway ? .drillStopped : .restoreVerified)
    return PostgresExamination.Answers(manifest: manifest, heartbeat: nil, position: "")
  }

  /// Runs each assertion as shell text in the folder.
  func assert(in folder: String) async throws {
    if dataset.assertions.isEmpty { book.note(.assertions, .skipped, "the policy has none") }
    for assertion in dataset.assertions {
      var command = ground.command("bash", ["-c", assertion], timeLimit: .seconds(60))
      command.workingDirectory = folder
      let result = try await ground.keeper.run(command)
      book.note(.assertions, isGreen: result.ending.isSuccess, "\(assertion): \(result.ending)")
    }
  }
}
