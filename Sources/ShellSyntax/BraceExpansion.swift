import Vocabulary

/// Finds the brace expansions among the parts of a word, by the rules of bash's `braces.c`.
///
/// A `{` begins one when a `}` follows behind a `,` or `..` that stands between them and in no inner braces. Between
/// them are either words parted by commas, or a sequence; anything else is literal text.
struct BraceExpansion {
  /// What an unquoted byte of its own is.
  enum Mark: UInt8 {
    case none
    case open
    case comma
    case close
  }

  private let parts: [WordPart]
  private let marks: [Mark]
  private var depthLeft: Int
  /// How many parts may still be looked at; it falls.
  private(set) var stepsLeft: Int
  /// The bound that was reached, if one was.
  private(set) var exceeded: String?

  init(parts: [WordPart], marks: [Mark], depthLeft: Int, stepsLeft: Int) {
    self.parts = parts
    self.marks = marks
    self.depthLeft = depthLeft
    self.stepsLeft = stepsLeft
  }

  /// The parts of a range with its expansions made.
  mutating func expanded(_ range: Range<Int>) -> [WordPart] {
    var result: [WordPart] = []
    var index = range.lowerBound
    var start = index
    while index < range.upperBound {
      if marks[index] == .open, let close = close(of: index, before: range.upperBound, isFirst: index == start) {
        if let part = expansion(index, close) {
          result.append(part)
        } else {
          for literal in parts[index...close] { result.appendMerging(literal) }
        }
        index = close + 1
        start = index
      } else {
        result.appendMerging(parts[index])
        index += 1
      }
    }
    return result
  }

  /// The `}` that ends what a `{` begins, or nil when that is literal.
  private mutating func close(of open: Int, before end: Int, isFirst: Bool) -> Int? {
    if isFirst, open + 1 < end, marks[open + 1] == .close { return nil }
    var level = 0
    var isSplit = false
    var index = open + 1
    while index < end {
      if !step() { return nil }
      switch marks[index] {
      case .open: level += 1
      case .close where level > 0: level -= 1
      case .close where isSplit: return index
      case .comma where level == 0: isSplit = true
      case .none where level == 0 && holdsDots(index): isSplit = true
      default: break
      }
      index += 1
    }
    return nil
  }

  private mutating func step() -> Bool {
    stepsLeft -= 1
    if stepsLeft < 0 { exceeded = "too many braces in one text" }
    return stepsLeft >= 0
  }

  /// Whether a part is literal text with `..` in it that no `}` follows at once.
  private func holdsDots(_ index: Int) -> Bool {
    guard case .text(let text) = parts[index].kind else { return false }
    let isLastClosed = index + 1 < marks.count && marks[index + 1] == .close
    var before: UInt8 = 0
    var position = 0
    for byte in text.utf8 {
      position += 1
      if byte == .period, before == .period, position < text.utf8.count || !isLastClosed { return true }
      before = byte
    }
    return false
  }

  private mutating func expansion(_ open: Int, _ close: Int) -> WordPart? {
    let range = parts[open].range.union(parts[close].range)
    if marks[open..<close].contains(.comma) {
      guard let words = alternatives(open, close) else { return nil }
      return WordPart(.alternatives(words), range)
    }
    guard close == open + 2, case .text(let text) = parts[open + 1].kind, let term = SequenceTerm(text) else {
      return nil
    }
    return WordPart(.sequence(first: term.first, last: term.last, step: term.step), range)
  }

  private mutating func alternatives(_ open: Int, _ close: Int) -> [Word]? {
    if depthLeft <= 0 {
      exceeded = "braces nested too deep"
      return nil
    }
    depthLeft -= 1
    var words: [Word] = []
    var start = open
    var level = 0
    for index in open + 1...close {
      if marks[index] == .open { level += 1 }
      if index == close || level == 0 && marks[index] == .comma {
        let range = ByteRange(parts[start].range.end, parts[index].range.start)
        words.append(Word(parts: expanded(start + 1..<index), range: range))
        start = index
      } else if marks[index] == .close, level > 0 {
        level -= 1
      }
    }
    depthLeft += 1
    return words
  }
}
