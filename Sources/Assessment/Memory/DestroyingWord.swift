/// Words that code and requests destroy with: `delete_db_instance`, `volumeDelete`, `DROP TABLE`, `rmtree`.
enum DestroyingWord {
  /// Whether one stands in the text as a word, or as a part of a name that underscores or capitals part.
  static func occurs(in text: ArraySlice<UInt8>) -> Bool {
    var index = text.startIndex
    while index < text.endIndex {
      guard isLetter(text[index]) else {
        index += 1
        continue
      }
      let start = index
      index += 1
      while index < text.endIndex, isLetter(text[index]), !(isUpper(text[index]) && !isUpper(text[index - 1])) {
        index += 1
      }
      if index - start >= 4, index - start <= 9, isDestroying(text[start..<index]) { return true }
    }
    return false
  }

  private static func isDestroying(_ word: ArraySlice<UInt8>) -> Bool {
    switch word[word.startIndex] | 0x20 {
    case UInt8(ascii: "d"), UInt8(ascii: "e"), UInt8(ascii: "n"), UInt8(ascii: "p"), UInt8(ascii: "r"),
      UInt8(ascii: "t"), UInt8(ascii: "u"), UInt8(ascii: "w"):
      break
    default: return false
    }
    switch String(decoding: word.map { $0 | 0x20 }, as: UTF8.self) {
    case "delete", "destroy", "drop", "dropdb", "erase", "nuke", "purge", "remove", "reset", "rmtree", "terminate",
      "truncate", "unlink", "wipe":
      return true
    default: return false
    }
  }

  private static func isUpper(_ byte: UInt8) -> Bool { byte >= 65 && byte <= 90 }

  private static func isLetter(_ byte: UInt8) -> Bool { isUpper(byte) || (byte >= 97 && byte <= 122) }
}
