import ShellSyntax
import TestSupport
import Testing

@Suite struct LiteralWordTests {
  @Test("Words of quotes and braces are what bash makes of them")
  func literalWords() throws {
    let seed: UInt64 = 20_260_223
    var random = SeededRandom(seed: seed)
    let texts = (0..<3_000).map { _ in Self.text(using: &random) }
    var compared = 0
    var wrong: [String] = []
    for (text, words) in zip(texts, try BashOracle.words(of: texts)) {
      guard let words, let expanded = LiteralExpansion.of(ShellParser.parse("x " + text)) else { continue }
      compared += 1
      if words != expanded { wrong.append("\(text.debugDescription): bash \(words), we \(expanded)") }
    }
    print("literal words, seed \(seed): \(compared) compared with bash, \(wrong.count) wrong")
    #expect(compared > 2_000)
    #expect(wrong == [])
  }

  private static let pieces = [
    "a", "b", "1", "9", "-1", "z", ".", "..", ",", "{", "}", "{a,b}", "{1..3}", "{c..a}", "{a,b}", "{", ",", "}",
    "'q r'",
    "\"s t\"", "\"\"", "''", "\\ ", "\\,", "\\{", "\\\\", "\"\\\"\\a\\$\"", "$'\\x41\\n\\'\\\\'", "$'\\u00e9\\101'",
    "$\"u\"", "é", "\\\n", "\"v\\\nw\"", "=", ":", "#", "!", "]", "$", "-", "+", "{01..10..3}", "{a..e..2}", "{,}",
    "{}", "%",
  ]

  private static func text(using random: inout SeededRandom) -> String {
    var text = ""
    for _ in 0...Int.random(in: 0..<7, using: &random) {
      text += pieces[Int.random(in: 0..<pieces.count, using: &random)]
    }
    return text
  }
}

/// What the literal words of a command expand to.
enum LiteralExpansion {
  /// The words behind the first; nil when the text has a problem or a word that is not literal.
  static func of(_ script: Script) -> [String]? {
    guard script.problems.isEmpty, script.items.count == 1, script.items[0].rest.isEmpty,
      script.items[0].first.stages.count == 1, case .simple(let command) = script.items[0].first.stages[0].command,
      command.redirections.isEmpty, command.assignments.isEmpty
    else { return nil }
    var result: [String] = []
    for word in command.words.dropFirst() {
      guard let texts = texts(of: word.parts) else { return nil }
      // Without quotes a word of nothing is no word.
      result += texts.filter { !$0.text.isEmpty || $0.isQuoted }.map(\.text)
    }
    return result
  }

  private typealias Texts = [(text: String, isQuoted: Bool)]

  private static func texts(of parts: [WordPart]) -> Texts? {
    var result: Texts = [("", false)]
    for part in parts {
      guard let next = texts(of: part) else { return nil }
      result = result.flatMap { before in next.map { (before.text + $0.text, before.isQuoted || $0.isQuoted) } }
    }
    return result
  }

  private static func texts(of part: WordPart) -> Texts? {
    switch part.kind {
    case .text(let text): return [(text, false)]
    case .verbatim(let text): return [(text, true)]
    case .doubleQuoted(let parts):
      guard let inner = texts(of: parts) else { return nil }
      return inner.map { ($0.text, true) }
    case .alternatives(let words):
      var all: Texts = []
      for word in words {
        guard let texts = texts(of: word.parts) else { return nil }
        all += texts
      }
      return all
    case .sequence(let first, let last, let step):
      return sequence(first, last, step).map { ($0, false) }
    default: return nil
    }
  }

  private static func sequence(_ first: String, _ last: String, _ step: String?) -> [String] {
    let size = max(1, abs(step.flatMap { Int($0) } ?? 1))
    if let from = Int(first), let to = Int(last) {
      let isPadded = [first, last].contains { $0.hasPrefix("0") && $0.count > 1 || $0.hasPrefix("-0") }
      let width = isPadded ? max(first.count, last.count) : 0
      return stride(from: from, through: to, by: from <= to ? size : -size).map { number in
        let digits = String(number.magnitude)
        let sign = number < 0 ? "-" : ""
        return sign + String(repeating: "0", count: max(0, width - digits.count - sign.count)) + digits
      }
    }
    let from = Int(first.utf8.first ?? 0)
    let to = Int(last.utf8.first ?? 0)
    return stride(from: from, through: to, by: from <= to ? size : -size).map {
      String(UnicodeScalar(UInt8($0)))
    }
  }
}
