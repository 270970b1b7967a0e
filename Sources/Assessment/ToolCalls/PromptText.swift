import CommandEffects
import Decision
import Vocabulary

/// Looks for destroying commands in a text that an agent will be given.
///
/// What the agent then does is asked about again, call by call; but of work that is scheduled nobody may be there to
/// answer.
enum PromptText {
  /// The most of a text that is looked at, in bytes, and the commands in it.
  static let bound = 64 << 10
  static let most = 32

  static func inspect(_ text: String, isScheduled: Bool, into inspection: inout Inspection) {
    for candidate in candidates(in: text) {
      guard let finding = worst(of: candidate, inspection.facts) else { continue }
      inspection.note(
        Finding(
          isScheduled ? "prompt.destroys" : "prompt.names-destroying", isScheduled ? .high : .information,
          isScheduled
            ? "the scheduled text names `\(candidate.prefix(80))`, to be done when nobody may be there: \(finding.message)"
            : "the text for another agent names `\(candidate.prefix(80))`: \(finding.message)",
          evidence: .whole, remedy: "leave the destroying step out, and let a person start it",
          environment: finding.environment))
      return
    }
  }

  /// What decides most about a command; nil when it would pass where nothing is known of the place.
  static func worst(of command: String, _ facts: Facts) -> Finding? {
    let state = ShellState(directory: .unknown("the folder is not told"), variables: Variables())
    let inspection = ShellText.walk(Array(command.utf8), from: state, facts: facts).inspection
    let telling = inspection.findings.filter { $0.severity > .warning && !isVague($0.code) }
    let verdict = Judgement.verdict(on: telling, by: .builtIn)
    if case .allow = verdict { return nil }
    return verdict.findings.first
  }

  /// What prose looks like when it is read as a command.
  private static func isVague(_ code: FindingCode) -> Bool {
    switch code {
    case "command.unknown-verb", "command.unresolved", "command.opaque-shell", "command.script-unreadable",
      "shell.unparsed-guarded", "shell.over-bound", "terraform.plan-missing", "terraform.apply-unread":
      true
    default: false
    }
  }

  /// What may be commands: each line, each span in backticks, and the text from a guarded tool's name on.
  private static func candidates(in text: String) -> [String] {
    var found: [String] = []
    for line in text.utf8.prefix(bound).split(separator: UInt8(ascii: "\n")) {
      let spans = line.split(separator: UInt8(ascii: "`"), omittingEmptySubsequences: false)
      for (index, span) in spans.enumerated() where index % 2 == 1 {
        found.append(String(decoding: span, as: UTF8.self))
      }
      found += fromNames(in: line)
      if found.count >= most { break }
    }
    return Array(found.prefix(most))
  }

  private static func fromNames(in line: Substring.UTF8View) -> [String] {
    var found: [String] = []
    var rest = line
    var quote = UInt8(ascii: "`")
    while !rest.isEmpty, found.count < most {
      let word = rest.prefix { !isSeparator($0) }
      if Tools.isRead(PathText.lastComponent(String(decoding: word, as: UTF8.self))) {
        let command = rest.prefix { $0 != quote }
        found.append(sentence(String(decoding: command, as: UTF8.self)))
      }
      rest = rest[word.endIndex...]
      while let byte = rest.first, isSeparator(byte) {
        // What begins behind a quote ends before the next.
        quote = byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") ? byte : UInt8(ascii: "`")
        rest = rest.dropFirst()
      }
    }
    return found
  }

  private static func isSeparator(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: " "), UInt8(ascii: "`"), UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "("),
      UInt8(ascii: "*"), UInt8(ascii: "\t"):
      true
    default: false
    }
  }

  /// The text up to the end of its sentence, without the mark.
  private static func sentence(_ text: String) -> String {
    let bytes = Array(text.utf8)
    for index in bytes.indices where [UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";")].contains(bytes[index]) {
      let isEnd = index + 1 == bytes.count || bytes[index + 1] == UInt8(ascii: " ")
      if isEnd, index > 0, bytes[index - 1] != UInt8(ascii: " ") {
        return String(decoding: bytes[..<index], as: UTF8.self)
      }
    }
    return text
  }
}
