import RestorePoints

extension DrillControl {
  /// The checks of which one must be red: a drill that goes red for another reason has not noticed.
  package var finders: Set<DrillCheck.Question> {
    switch self {
    case .flippedByte: [.checksums]
    case .logGap: [.continuity]
    case .emptyDump: [.manifest, .target]
    case .truncatedTable: [.manifest]
    case .staleHeartbeat: [.freshness]
    case .lostKey: [.key]
    }
  }

  /// What is done, for people.
  package var title: String {
    switch self {
    case .flippedByte: "one byte of the backup flipped"
    case .logGap: "one segment of the log removed"
    case .emptyDump: "an empty dump put in place of the dump"
    case .truncatedTable: "a table truncated"
    case .staleHeartbeat: "the end of the archive removed"
    case .lostKey: "another key put into escrow"
    }
  }

  /// Whether a drill of the spoiled copy has failed by a check that should find it.
  package func isFound(by drill: JudgedDrill) -> Bool {
    drill.verdict == .failed
      && drill.report.checks.contains { $0.outcome == .red && finders.contains($0.question) }
  }
}
