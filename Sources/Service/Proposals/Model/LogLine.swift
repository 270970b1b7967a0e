import Vocabulary

/// A line that a runner wrote, with secrets masked.
package struct LogLine: Sendable, Hashable {
  /// Its place in its proposal's log, from 0.
  package var number: Int64
  package var at: Instant
  package var text: String

  package init(number: Int64, at: Instant, text: String) {
    self.number = number
    self.at = at
    self.text = text
  }
}
