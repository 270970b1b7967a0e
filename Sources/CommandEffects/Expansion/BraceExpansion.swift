import ShellSyntax
import Vocabulary

/// Brace expansion (bash manual 3.5.1): before all other expansions, `a{b,c}` becomes two words.
enum BraceExpansion {
  /// No more words than this are made of one; the rest is left out and the word that is left says so.
  private static let bound = 1_000

  /// The words that a word becomes; most become themselves.
  static func words(of word: Word) -> [Word] {
    guard word.parts.contains(where: isBrace) else { return [word] }
    var results: [[WordPart]] = [[]]
    for part in word.parts {
      let choices = self.choices(for: part)
      guard results.count * choices.count <= bound else {
        results = results.map { $0 + [part] }
        continue
      }
      results = results.flatMap { result in choices.map { result + $0 } }
    }
    return results.map { Word(parts: $0, range: word.range) }
  }

  private static func isBrace(_ part: WordPart) -> Bool {
    switch part.kind {
    case .alternatives, .sequence: true
    default: false
    }
  }

  private static func choices(for part: WordPart) -> [[WordPart]] {
    switch part.kind {
    case .alternatives(let alternatives):
      alternatives.flatMap { words(of: $0).map(\.parts) }
    case .sequence(let first, let last, let step):
      sequence(first, last, step).map { texts in texts.map { [WordPart(.text($0), part.range)] } } ?? [[part]]
    default:
      [[part]]
    }
  }

  /// `{1..5}` with leading zeros kept, `{a..e}`; nil when it is over the bound.
  private static func sequence(_ first: String, _ last: String, _ step: String?) -> [String]? {
    let stride = max(1, abs(step.flatMap { Int($0) } ?? 1))
    if let from = Int(first), let to = Int(last) {
      let width = isPadded(first) || isPadded(last) ? max(first.utf8.count, last.utf8.count) : 0
      return numbers(from, to, stride)?.map { padded($0, to: width) }
    }
    guard let from = first.utf8.first, let to = last.utf8.first, first.utf8.count == 1, last.utf8.count == 1
    else { return nil }
    return numbers(Int(from), Int(to), stride)?.map { String(UnicodeScalar(UInt8($0))) }
  }

  private static func numbers(_ from: Int, _ to: Int, _ stride: Int) -> [Int]? {
    let (distance, overflows) = to.subtractingReportingOverflow(from)
    guard !overflows, distance.magnitude / UInt(stride) < UInt(bound) else { return nil }
    return Array(Swift.stride(from: from, through: to, by: distance < 0 ? -stride : stride))
  }

  private static func isPadded(_ text: String) -> Bool {
    let digits = text.utf8.drop { $0 == UInt8(ascii: "-") }
    return digits.count > 1 && digits.first == UInt8(ascii: "0")
  }

  private static func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number.magnitude)
    let sign = number < 0 ? "-" : ""
    return sign + String(repeating: "0", count: max(0, width - digits.utf8.count - sign.utf8.count)) + digits
  }
}
