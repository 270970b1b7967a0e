import Vocabulary

/// The line of a text that evidence stands in, with the words that decided underlined.
struct EvidenceLine {
  /// The columns shown at most.
  private static let width = 160

  private var before: String
  private var words: String
  private var after: String

  init(_ range: ByteRange, of command: [UInt8]) {
    let newline = UInt8(ascii: "\n")
    let start = command[..<range.start].lastIndex(of: newline).map { $0 + 1 } ?? 0
    let lineEnd = command[range.start...].firstIndex(of: newline) ?? command.count
    let end = min(range.end, max(lineEnd, range.start))
    before = EvidenceLine.printable(command[start..<range.start])
    words = EvidenceLine.printable(command[range.start..<end])
    after = EvidenceLine.printable(command[end..<max(lineEnd, end)])
    if before.unicodeScalars.count > EvidenceLine.width / 2 {
      before = "…" + String(String.UnicodeScalarView(before.unicodeScalars.suffix(EvidenceLine.width / 2)))
    }
    words = EvidenceLine.cut(words, EvidenceLine.width)
    after = EvidenceLine.cut(after, EvidenceLine.width / 2)
  }

  /// One line with the terminal's underline, or two with carets.
  func lines(isColoured: Bool) -> [String] {
    if isColoured { return [before + "\u{1B}[4m" + words + "\u{1B}[24m" + after] }
    let blank = String(repeating: " ", count: before.unicodeScalars.count)
    return [before + words + after, blank + String(repeating: "^", count: max(1, words.unicodeScalars.count))]
  }

  private static func cut(_ text: String, _ count: Int) -> String {
    guard text.unicodeScalars.count > count else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.prefix(count - 1))) + "…"
  }

  /// Control characters shown as blanks: a pasted escape sequence must not write over what is shown.
  private static func printable(_ bytes: ArraySlice<UInt8>) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    return String(
      String.UnicodeScalarView(
        text.unicodeScalars.map {
          $0.properties.generalCategory == .control || $0.properties.generalCategory == .format ? " " : $0
        }))
  }
}
