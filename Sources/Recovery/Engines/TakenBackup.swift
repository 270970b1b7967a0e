import Vocabulary

/// A backup as its engine's own store tells of it: claimed, until a drill has proven it.
package struct TakenBackup: Sendable, Hashable {
  /// The engine's own name of it.
  package var label: String
  package var started: Instant
  package var ended: Instant
  /// Where in the source's log it begins and where it is whole, e.g. `0/6000028`; nil where the engine has no log.
  package var log: LogSpan?
  /// Bytes of the data that it brings back.
  package var bytes: Int64

  /// A piece of PostgreSQL's log.
  package struct LogSpan: Sendable, Hashable {
    package var startPosition: String
    package var stopPosition: String
    /// The first and the last segment that it needs.
    package var startSegment: String
    package var stopSegment: String

    package init(startPosition: String, stopPosition: String, startSegment: String, stopSegment: String) {
      self.startPosition = startPosition
      self.stopPosition = stopPosition
      self.startSegment = startSegment
      self.stopSegment = stopSegment
    }
  }

  package init(label: String, started: Instant, ended: Instant, log: LogSpan?, bytes: Int64) {
    self.label = label
    self.started = started
    self.ended = ended
    self.log = log
    self.bytes = bytes
  }
}
