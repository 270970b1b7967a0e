import Host
import RestorePoints
import Vocabulary

/// Asks restored states: whether every version is there as it was written, and whether Terraform could go on from them.
struct StateExamination: Sendable {
  let ground: RecoveryGround
  let dataset: DatasetSettings
  let book: DrillBook
  let isThrownAway: Bool

  /// As many as a check's evidence names.
  private static let quoted = 5

  /// Each file is read; assertions are shell text that is run in the folder and must end with success.
  func run(_ folder: String) async throws -> PostgresExamination.Answers? {
    ground.pass(isThrownAway ? .drillBeforeStart : .restoreBeforeStart)
    book.note(.isolation, .green, "files in a folder of its own; nothing runs")
    ground.pass(isThrownAway ? .drillPromoted : .restorePromoted)
    let taken = SystemClock.now()
    let rows = try await book.leg("read") { StateListing(folder: folder).rows() }
    checkFiles(rows)
    checkReading(rows)
    ground.pass(.drillRead)
    let manifest = StateListing.manifest(of: rows, named: dataset.name, taken: taken)
    ground.pass(.drillCompared)
    try await book.leg("assert") {
      try await FileExamination(ground, dataset, book, isThrownAway: isThrownAway).assert(in: folder)
    }
    ground.pass(isThrownAway ? .drillStopped : .restoreVerified)
    return PostgresExamination.Answers(manifest: manifest, heartbeat: nil, position: "")
  }

  /// The index against the files.
  private func checkFiles(_ rows: [StateListing.Row]) {
    let versions = rows.flatMap(\.versions)
    let wrong = versions.filter { $0.digest != $0.entry.digest }.map { version in
      "\(version.entry.state) \(version.entry.version) \(version.digest == nil ? "is not there" : "is not as written")"
    }
    guard !versions.isEmpty else {
      return book.note(.indexes, .red, "there is no index of the states, or nothing in it")
    }
    book.note(
      .indexes, isGreen: wrong.isEmpty,
      wrong.isEmpty
        ? "all \(versions.count) versions of \(rows.count) states are there, as they were written"
        : StateExamination.listed(wrong))
  }

  /// What Terraform would read must be a state. An older version that is none was none when it was written.
  private func checkReading(_ rows: [StateListing.Row]) {
    let wrong = rows.compactMap { row -> String? in
      guard let current = row.current, case .unreadable(let reason) = current.reading else { return nil }
      return "\(row.name): \(reason)"
    }
    guard wrong.isEmpty else { return book.note(.reading, .red, StateExamination.listed(wrong)) }
    let told = rows.map { row in
      guard let current = row.current else { return "\(row.name) was removed, its versions are here" }
      return
        "\(row.name): \(current.entry.file) is the current one, \(current.words)\(StateExamination.regress(of: row))"
    }
    book.note(.reading, .green, StateExamination.listed(told))
  }

  /// An older state that was written over a newer one, which is how a database was lost.
  private static func regress(of row: StateListing.Row) -> String {
    guard case .state(let serial?, let lineage, _)? = row.current?.reading else { return "" }
    let greatest = row.versions.compactMap { version -> Int64? in
      if case .state(let other?, lineage, _) = version.reading { other } else { nil }
    }.max()
    guard let greatest, greatest > serial else { return "" }
    return ", OLDER than serial \(greatest) that is here too"
  }

  private static func listed(_ sentences: [String]) -> String {
    let shown = sentences.prefix(quoted).joined(separator: "; ")
    return sentences.count > quoted ? "\(shown); and \(sentences.count - quoted) more" : shown
  }
}
