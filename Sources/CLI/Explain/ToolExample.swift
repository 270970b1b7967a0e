import Vocabulary

/// A command that shows how a tool is judged, with the answer that is expected.
struct ToolExample: Sendable, Hashable {
  /// What is answered, in the order in which a page tells it.
  enum Answer: String, Sendable, Hashable, CaseIterable {
    /// It runs without a word.
    case allow
    /// The session's own user says yes.
    case confirm
    /// More than a yes is missing: an approval, a restore point, a saved plan.
    case hold
    /// Refused, whoever says yes.
    case deny
  }

  var answer: Answer
  /// Where it would land; nil when no finding tells.
  var tier: Tier?
  var command: String

  /// Reads `answer | tier or - | command`; nil for any other line.
  init?(line: Substring) {
    let parts = line.split(separator: "|", maxSplits: 2).map { $0.trimmed }
    guard parts.count == 3, let answer = Answer(rawValue: parts[0]) else { return nil }
    tier = Tier(rawValue: parts[1])
    guard tier != nil || parts[1] == "-" else { return nil }
    self.answer = answer
    command = parts[2]
  }
}

extension Substring {
  /// Without spaces at both ends.
  var trimmed: String {
    var rest = drop { $0 == " " }
    while rest.last == " " { rest.removeLast() }
    return String(rest)
  }
}
