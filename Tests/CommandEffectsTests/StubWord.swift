import CommandEffects
import Glibc

/// A word of a program start as the walker predicts it.
enum StubWord: CustomStringConvertible {
  case literal(String)
  /// The names of the files that match, or the pattern itself where none does: what lies in a folder is the world's.
  case pattern(String, isOne: Bool)
  case unknown

  init(_ word: ArgumentWord) {
    if let text = word.literal {
      self = .literal(text)
    } else if let pattern = word.wholePattern?.globPattern {
      self = .pattern(String(pattern), isOne: !word.mayBeSeveral)
    } else {
      self = .unknown
    }
  }

  var isLiteral: Bool {
    if case .literal = self { true } else { false }
  }

  var isPattern: Bool {
    if case .pattern = self { true } else { false }
  }

  var description: String {
    switch self {
    case .literal(let text): text.debugDescription
    case .pattern(let text, _): "<files \(text)>"
    case .unknown: "<unknown>"
    }
  }

  /// Whether the words that bash handed over are these: an unknown word is never right.
  static func are(_ words: [StubWord], _ actual: [String]) -> Bool {
    var ends: Set<Int> = [0]
    for word in words { ends = ends.reduce(into: []) { $0.formUnion(word.ends(in: actual, from: $1)) } }
    return ends.contains(actual.count)
  }

  /// Where this word may end among those of bash that begin at an index.
  private func ends(in actual: [String], from start: Int) -> [Int] {
    switch self {
    case .literal(let text): return start < actual.count && actual[start] == text ? [start + 1] : []
    case .unknown: return []
    case .pattern(let pattern, let isOne):
      let matching = actual[start...].prefix { $0 == pattern || fnmatch(pattern, $0, 0) == 0 }.count
      let longest = isOne ? min(1, matching) : matching
      return longest == 0 ? [] : (1...longest).map { start + $0 }
    }
  }

  /// Whether a predicted start may be this one: a word that is not known may be none, one or several.
  static func covers(_ predicted: [StubWord], _ actual: [String]) -> Bool {
    let known = predicted.prefix { $0.isLiteral }
    if known.count == predicted.count { return are(predicted, actual) }
    return actual.count >= known.count && are(Array(known), Array(actual.prefix(known.count)))
  }
}
