/// A way to spoil a copy that a drill must notice: one that does not is itself broken.
package enum NegativeControl: String, Sendable, Hashable, CaseIterable {
  /// One byte of the backup is another.
  case flippedByte = "flipped_byte"
  /// A segment of the log is missing between the backup and the aim.
  case walGap = "wal_gap"
  /// The dump is whole, and of an empty database.
  case emptyDump = "empty_dump"
  /// A table has lost its rows.
  case truncatedTable = "truncated_table"
  /// The archive stopped, and nobody said so.
  case staleHeartbeat = "stale_heartbeat"
  /// The key in escrow is not the backups' key.
  case lostKey = "lost_key"

  /// The checks of which one must be red.
  package var finders: Set<CheckNote.Check> {
    switch self {
    case .flippedByte: [.checksums, .fetch]
    case .walGap: [.continuity]
    case .emptyDump, .truncatedTable: [.manifest, .trend]
    case .staleHeartbeat: [.freshness]
    case .lostKey: [.key]
    }
  }

  /// What is done, for people.
  package var title: String {
    switch self {
    case .flippedByte: "one byte of the backup flipped"
    case .walGap: "one segment of the log removed"
    case .emptyDump: "an empty dump put in place of the dump"
    case .truncatedTable: "a table truncated"
    case .staleHeartbeat: "the end of the archive removed"
    case .lostKey: "another key put into escrow"
    }
  }
}
