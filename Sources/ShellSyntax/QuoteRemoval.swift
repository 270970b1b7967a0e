/// What bash makes of the delimiter of a here-document: its quotes are removed and nothing in it is expanded.
enum QuoteRemoval {
  /// The bytes without quotes, and whether there were any.
  static func apply(to word: Slice<UnsafeBufferPointer<UInt8>>) -> (bytes: [UInt8], isQuoted: Bool) {
    var bytes: [UInt8] = []
    var isQuoted = false
    var index = word.startIndex
    while index < word.endIndex {
      let isAnsi = word[index] == .dollar && index + 1 < word.endIndex && word[index + 1] == .singleQuote
      let isTranslated = word[index] == .dollar && index + 1 < word.endIndex && word[index + 1] == .doubleQuote
      if isAnsi || isTranslated { index += 1 }
      switch word[index] {
      case .singleQuote:
        isQuoted = true
        index = takeSingle(word, from: index + 1, isAnsi: isAnsi, into: &bytes)
      case .doubleQuote:
        isQuoted = true
        index = takeDouble(word, from: index + 1, into: &bytes)
      case .backslash:
        index = takeEscape(word, from: index + 1, isQuoted: &isQuoted, into: &bytes)
      default:
        bytes.append(word[index])
        index += 1
      }
    }
    return (bytes, isQuoted)
  }

  private static func takeSingle(
    _ word: Slice<UnsafeBufferPointer<UInt8>>, from start: Int, isAnsi: Bool, into bytes: inout [UInt8]
  ) -> Int {
    var end = start
    while end < word.endIndex, word[end] != .singleQuote {
      end += isAnsi && word[end] == .backslash ? 2 : 1
    }
    end = min(end, word.endIndex)
    bytes += isAnsi ? AnsiQuote.decode(word[start..<end]) : Array(word[start..<end])
    return end + 1
  }

  private static func takeDouble(
    _ word: Slice<UnsafeBufferPointer<UInt8>>, from start: Int, into bytes: inout [UInt8]
  ) -> Int {
    var index = start
    while index < word.endIndex, word[index] != .doubleQuote {
      if word[index] == .backslash, index + 1 < word.endIndex {
        index += 1
        switch word[index] {
        case .dollar, .backquote, .doubleQuote, .backslash: bytes.append(word[index])
        case .newline: break
        default: bytes += [.backslash, word[index]]
        }
      } else {
        bytes.append(word[index])
      }
      index += 1
    }
    return index + 1
  }

  private static func takeEscape(
    _ word: Slice<UnsafeBufferPointer<UInt8>>, from index: Int, isQuoted: inout Bool, into bytes: inout [UInt8]
  ) -> Int {
    guard index < word.endIndex else {
      bytes.append(.backslash)
      return index
    }
    if word[index] != .newline {
      isQuoted = true
      bytes.append(word[index])
    }
    return index + 1
  }
}
