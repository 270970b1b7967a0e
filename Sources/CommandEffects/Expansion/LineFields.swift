/// A line cut into words as `read` cuts it: by `$IFS`, the last name takes what is left (POSIX XCU "read").
enum LineFields {
  /// One value for each of so many names.
  static func values(_ line: String, count: Int, _ separators: String) -> [String] {
    let (bytes, cuts) = (Array(line.utf8), Array(separators.utf8))
    var index = skipBlanks(bytes, from: 0, cuts)
    var values: [String] = []
    while values.count < count - 1 {
      let (word, next) = word(bytes, from: index, cuts)
      values.append(word)
      index = next
    }
    values.append(last(bytes, from: index, cuts))
    return values
  }

  /// All the words.
  static func all(_ line: String, _ separators: String) -> [String] {
    let (bytes, cuts) = (Array(line.utf8), Array(separators.utf8))
    var index = skipBlanks(bytes, from: 0, cuts)
    var words: [String] = []
    while index < bytes.count {
      let (word, next) = word(bytes, from: index, cuts)
      words.append(word)
      index = next
    }
    return words
  }

  private static func word(_ bytes: [UInt8], from start: Int, _ cuts: [UInt8]) -> (String, Int) {
    var end = start
    while end < bytes.count, !cuts.contains(bytes[end]) { end += 1 }
    let word = String(decoding: bytes[start..<end], as: UTF8.self)
    var next = skipBlanks(bytes, from: end, cuts)
    // One separator that is no blank goes with the blanks around it.
    if next < bytes.count, cuts.contains(bytes[next]), !isBlank(bytes[next]), next >= end {
      next = skipBlanks(bytes, from: next + 1, cuts)
    }
    return (word, next)
  }

  /// What is left, without the blanks at its end, and without a separator that only ends its one word.
  private static func last(_ bytes: [UInt8], from start: Int, _ cuts: [UInt8]) -> String {
    let (word, next) = word(bytes, from: start, cuts)
    if next >= bytes.count { return word }
    var end = bytes.count
    while end > start, isBlank(bytes[end - 1]), cuts.contains(bytes[end - 1]) { end -= 1 }
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }

  private static func skipBlanks(_ bytes: [UInt8], from start: Int, _ cuts: [UInt8]) -> Int {
    var index = start
    while index < bytes.count, isBlank(bytes[index]), cuts.contains(bytes[index]) { index += 1 }
    return index
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 32 || byte == 9 || byte == 10
  }
}
