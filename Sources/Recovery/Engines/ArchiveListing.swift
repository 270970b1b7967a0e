/// What lies in an archive of PostgreSQL's log, by the names of its files alone.
package struct ArchiveListing: Sendable, Hashable {
  /// Whole segments, 24 hexadecimal digits each, sorted.
  package var segments: [String]
  /// The text of each timeline's history file, by its name (`00000002.history`).
  package var histories: [String: String]
  /// Bytes.
  package var segmentSize: Int

  package init(segments: [String], histories: [String: String], segmentSize: Int) {
    self.segments = segments
    self.histories = histories
    self.segmentSize = segmentSize
  }
}
