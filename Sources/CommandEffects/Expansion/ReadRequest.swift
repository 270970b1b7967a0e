import Vocabulary

/// The words of `read` (bash manual 4.2): where what is read goes, and what ends it.
struct ReadRequest {
  private(set) var names: [String] = []
  private(set) var array: String?
  private(set) var isRaw = false
  private(set) var delimiter = UInt8(ascii: "\n")

  /// Nil when a word is not known, or an option cuts the line in another way.
  init?(_ words: [ArgumentWord]) {
    guard let literals = words.map(\.literal).allPresent else { return nil }
    var rest = literals[...]
    while let word = rest.first, word.hasPrefix("-"), word.utf8.count > 1 {
      rest = rest.dropFirst()
      if word == "--" { break }
      guard take(word, &rest) else { return nil }
    }
    guard rest.allSatisfy({ $0.utf8.allSatisfy(CommandWalker.isNameByte) }) else { return nil }
    names = Array(rest)
  }

  private mutating func take(_ option: String, _ rest: inout ArraySlice<String>) -> Bool {
    for (index, letter) in option.utf8.enumerated().dropFirst() {
      let isLast = index == option.utf8.count - 1
      switch letter {
      case UInt8(ascii: "r"): isRaw = true
      case UInt8(ascii: "s"), UInt8(ascii: "e"): break
      case UInt8(ascii: "p"), UInt8(ascii: "t"):
        if isLast { rest = rest.dropFirst() }
        return true
      case UInt8(ascii: "a") where isLast:
        array = rest.popFirst()
        return array != nil
      case UInt8(ascii: "d"):
        guard let value = isLast ? rest.popFirst() : String(option.dropFirst(index + 1)), let first = value.utf8.first
        else { return false }
        delimiter = first
        return true
      default: return false
      }
    }
    return true
  }
}
