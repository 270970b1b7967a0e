import Vocabulary

/// Reads commands of Redis and what speaks as it does, one a line, as redis-cli takes them from standard input.
package enum RedisReader {
  /// The commands of a text. A NUL stands for what cannot be told, a key `*` for any number of keys.
  package static func read(_ text: [UInt8]) -> [SQLStatement] {
    var statements: [SQLStatement] = []
    var start = 0
    for line in text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      let range = ByteRange(start, start + line.count)
      start += line.count + 1
      let words = words(of: line)
      guard !words.isEmpty else { continue }
      statements.append(SQLStatement(range: range, deeds: [RedisCommand.deed(words)]))
    }
    return statements
  }

  /// Words as redis-cli cuts them: blanks part them, quotes hold them together.
  private static func words(of line: ArraySlice<UInt8>) -> [String] {
    var words: [String] = []
    var word: [UInt8] = []
    var quote: UInt8?
    var isOpen = false
    var isEscaped = false
    for byte in line {
      if isEscaped {
        word.append(byte)
        isEscaped = false
      } else if let open = quote {
        if byte == UInt8(ascii: "\\"), open == UInt8(ascii: "\"") {
          isEscaped = true
        } else if byte == open {
          quote = nil
        } else {
          word.append(byte)
        }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
        isOpen = true
      } else if byte <= 32, byte != 0 {
        if isOpen || !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
        word = []
        isOpen = false
      } else {
        word.append(byte)
      }
    }
    if isOpen || !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
    return words
  }
}
