import Vocabulary

/// Quotes the words that a finding points at.
enum EvidenceQuote {
  /// The bytes of a range as one line of printable text, cut at `atMost` characters.
  static func quote(_ range: ByteRange, of command: [UInt8], atMost: Int) -> String {
    let slice = command[min(range.start, command.count)..<min(range.end, command.count)]
    let text = String(decoding: slice.map { $0 < 32 || $0 == 127 ? UInt8(ascii: " ") : $0 }, as: UTF8.self)
    return text.unicodeScalars.count <= atMost ? text : String(text.unicodeScalars.prefix(atMost - 1)) + "…"
  }
}
