import Vocabulary

/// Puts shell text together from what a file says and what a command adds.
enum TaskText {
  /// A word as a shell reads it back as that one word.
  static func quoted(_ word: ArgumentWord) -> [ArgumentWord.Piece] {
    guard let text = word.literal else { return [.known("\"")] + word.pieces.map(escaped) + [.known("\"")] }
    let isPlain =
      !text.isEmpty
      && text.utf8.allSatisfy {
        CommandWalker.isNameByte($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: ".")
          || $0 == UInt8(ascii: "=")
      }
    return [.known(isPlain ? text : ShellQuoting.quoted(text))]
  }

  /// Words behind a text, each behind a blank.
  static func appended(_ words: [ArgumentWord]) -> [ArgumentWord.Piece] {
    words.flatMap { [.known(" ")] + quoted($0) }
  }

  private static func escaped(_ piece: ArgumentWord.Piece) -> ArgumentWord.Piece {
    guard case .known(let text) = piece else { return piece }
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      if [UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "$"), UInt8(ascii: "`")].contains(byte) {
        bytes.append(UInt8(ascii: "\\"))
      }
      bytes.append(byte)
    }
    return .known(String(decoding: bytes, as: UTF8.self))
  }

  /// Text without the blanks around it.
  static func trimmed(_ text: some StringProtocol) -> String {
    let isBlank = { (byte: UInt8) in byte == 32 || byte == 9 || byte == 13 }
    let utf8 = text.utf8.drop(while: isBlank)
    let bytes = Array(utf8)
    let end = bytes.lastIndex { !isBlank($0) }.map { $0 + 1 } ?? 0
    return String(decoding: bytes[..<end], as: UTF8.self)
  }

  /// All of the pieces' text, when all of it is known.
  static func literal(_ pieces: [ArgumentWord.Piece]) -> String? {
    var text = ""
    for piece in pieces {
      guard case .known(let known) = piece else { return nil }
      text += known
    }
    return text
  }
}
