/// Makes JSON of JSON with comments.
enum JSONComments {
  /// The text with its comments blanked out; commas before a bracket stay, which JSON refuses.
  static func removed(from bytes: [UInt8]) -> [UInt8] {
    var result = bytes
    var index = 0
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "\""): index = end(ofText: bytes, at: index)
      case UInt8(ascii: "/") where index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: "/"):
        let end = bytes[index...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
        for blank in index..<end { result[blank] = 32 }
        index = end
      case UInt8(ascii: "/") where index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: "*"):
        let end = endOfBlock(bytes, at: index + 2)
        for blank in index..<end where bytes[blank] != UInt8(ascii: "\n") { result[blank] = 32 }
        index = end
      default: index += 1
      }
    }
    return result
  }

  private static func end(ofText bytes: [UInt8], at start: Int) -> Int {
    var index = start + 1
    while index < bytes.count, bytes[index] != UInt8(ascii: "\"") {
      index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    return min(index + 1, bytes.count)
  }

  private static func endOfBlock(_ bytes: [UInt8], at start: Int) -> Int {
    var index = start
    while index + 1 < bytes.count {
      if bytes[index] == UInt8(ascii: "*"), bytes[index + 1] == UInt8(ascii: "/") { return index + 2 }
      index += 1
    }
    return bytes.count
  }
}
