/// A harm that is done to a copy on purpose, to see that the drill notices.
package enum DrillControl: String, Sendable, Hashable, CaseIterable {
  case flippedByte = "flipped_byte"
  case logGap = "wal_gap"
  case emptyDump = "empty_dump"
  case truncatedTable = "truncated_table"
  case staleHeartbeat = "stale_heartbeat"
  case lostKey = "lost_key"
}
