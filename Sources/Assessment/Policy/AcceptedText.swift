import Decision
import Vocabulary

/// Adds a digest to the text of a machine's policy, all else left as it is.
package enum AcceptedText {
  /// The new text; nil when the list is written in a way that cannot be added to line by line.
  ///
  /// - Parameters:
  ///   - digest: 64 small hexadecimal digits.
  ///   - note: stands behind it as a comment; line ends and other control characters become blanks.
  ///   - documents: what the text holds; none for a new file.
  package static func adding(
    _ digest: String, note: String, to text: [UInt8], holding documents: [LocatedValue]
  ) -> [UInt8]? {
    let comment = note.utf8.map { $0 < 32 || $0 == 127 ? UInt8(ascii: " ") : $0 }
    let item = Array("- sha256:\(digest)  # ".utf8) + comment + [newline]
    guard let member = documents.first?.members?.first(where: { $0.key.text == "accepted" }) else {
      return appended(item, to: text)
    }
    if member.value.isNull { return inserted(indent(2) + item, beforeLine: member.key.place.line + 1, in: text) }
    guard let first = member.value.elements?.first else { return nil }
    let lines = text.split(separator: newline, omittingEmptySubsequences: false)
    guard first.place.line <= lines.count else { return nil }
    let line = lines[first.place.line - 1]
    let blanks = line.prefix { $0 == UInt8(ascii: " ") }
    guard line.dropFirst(blanks.count).first == UInt8(ascii: "-") else { return nil }
    return inserted(blanks + item, beforeLine: first.place.line, in: text)
  }

  private static let newline = UInt8(ascii: "\n")

  private static func indent(_ count: Int) -> [UInt8] {
    [UInt8](repeating: UInt8(ascii: " "), count: count)
  }

  private static func appended(_ item: [UInt8], to text: [UInt8]) -> [UInt8] {
    let ended = text.isEmpty || text.last == newline ? text : text + [newline]
    return ended + Array("accepted:\n".utf8) + indent(2) + item
  }

  /// - Parameter line: from 1.
  private static func inserted(_ item: [UInt8], beforeLine line: Int, in text: [UInt8]) -> [UInt8] {
    var start = 0
    for _ in 1..<max(line, 1) {
      guard let end = text[start...].firstIndex(of: newline) else { return text + [newline] + item }
      start = end + 1
    }
    return Array(text[..<start]) + item + Array(text[start...])
  }
}
