import Vocabulary

/// One beat of a dataset's heart as somebody read it: what a restored copy tells of its own age.
package struct HeartbeatReading: Sendable, Hashable {
  /// Counts the beats.
  package var sequence: Int64
  /// By the source's clock.
  package var written: Instant
  /// Where the log stood when it was written; nil where the engine has no log.
  package var position: LogSequence?
  /// Where the log stood once it was committed: who restores to here has it. Nil in what was read back.
  package var committed: LogSequence?
  /// When the observer heard of it, by the observer's clock.
  package var received: Instant

  package init(
    sequence: Int64, written: Instant, position: LogSequence? = nil, committed: LogSequence? = nil, received: Instant
  ) {
    self.sequence = sequence
    self.written = written
    self.position = position
    self.committed = committed
    self.received = received
  }

  /// How far the source's clock is ahead of the observer's, in milliseconds, the way between them included.
  package var skew: Int64 { written.milliseconds - received.milliseconds }

  /// As a record keeps it.
  package var value: StructuredValue {
    var fields = RecordFields()
    fields.add("committed", committed?.description)
    fields.add("position", position?.description)
    fields.add("received", received)
    fields.add("sequence", sequence)
    fields.add("written", written)
    return fields.value
  }

  /// Nil when the value is none that was written here.
  package init?(_ value: StructuredValue) {
    guard let sequence = value["sequence"]?.whole, let written = value["written"]?.whole,
      let received = value["received"]?.whole
    else { return nil }
    self.init(
      sequence: sequence, written: Instant(milliseconds: written),
      position: value["position"]?.text.flatMap { LogSequence($0) },
      committed: value["committed"]?.text.flatMap { LogSequence($0) }, received: Instant(milliseconds: received))
  }
}

extension HeartbeatReading {
  /// The freshness check: whether a copy holds the beat that its source is known to have committed.
  ///
  /// The number of the beat decides, not its clock: a clock can be set.
  ///
  /// - Parameters:
  ///   - found: the beat in the copy; nil: it has none.
  ///   - expected: the last beat known to be committed before the target; nil: nobody ever saw one.
  package static func check(found: HeartbeatReading?, expected: HeartbeatReading?) -> DrillCheck {
    switch (found, expected) {
    case (nil, nil): return DrillCheck(.freshness, .skipped, "the dataset has no heartbeat")
    case (nil, let expected?):
      return DrillCheck(.freshness, .red, "the copy has no heartbeat, and beat \(expected.sequence) was committed")
    case (let found?, nil):
      return DrillCheck(
        .freshness, .unknown, "the copy holds beat \(found.sequence), and nobody knows which one it should hold")
    case (let found?, let expected?):
      guard found.sequence >= expected.sequence else {
        let late = (expected.written.milliseconds - found.written.milliseconds) / 1000
        return DrillCheck(
          .freshness, .red,
          "the copy ends at beat \(found.sequence) of \(found.written), and beat \(expected.sequence) of "
            + "\(expected.written) was committed: \(late) s are lost")
      }
      return DrillCheck(.freshness, .green, "beat \(found.sequence) of \(found.written) is in the copy")
    }
  }
}
