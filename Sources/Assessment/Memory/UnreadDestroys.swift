import CommandEffects
import Decision

/// Finds what speaks of destroying in the parts of a command that no reader understands: inline code, HTTP requests,
/// programs that nobody knows.
///
/// By itself that means nothing. A session that was refused something may name it there again.
enum UnreadDestroys {
  /// A longer text is looked at to this many bytes.
  private static let bound = 1 << 16

  /// The parts, in lower case; empty for nearly every command.
  static func texts(in text: String) -> [UnreadText] {
    let bytes = Array(text.utf8.prefix(bound))
    guard DestroyingWord.occurs(in: bytes[...]) else { return [] }
    var texts: [UnreadText] = []
    for segment in bytes.split(whereSeparator: isSeparator) {
      guard let program = ProgramWord.first(in: segment) else { continue }
      if ProgramWord.requesters.contains(program)
        || ProgramWord.interpreters.contains(program) && isGivenCode(segment)
      {
        return isLocal(bytes) ? [] : [UnreadText(lowered(bytes[...]), isCode: true)]
      }
      guard !ProgramWord.isUnderstood(program), DestroyingWord.occurs(in: segment) else { continue }
      texts.append(UnreadText(lowered(segment), isCode: false))
    }
    return texts
  }

  /// Whether an interpreter's code stands on the command line (`-c`, `-e`, a here-document) or comes by its standard
  /// input, and not from a file or module.
  private static func isGivenCode(_ segment: ArraySlice<UInt8>) -> Bool {
    let words = segment.split(whereSeparator: { $0 <= 32 })
    let start = words.firstIndex { ProgramWord.first(in: $0) != nil } ?? 0
    for word in words[start...].dropFirst() {
      if word.starts(with: "<<".utf8) || word.elementsEqual("-".utf8) { return true }
      guard word.first == UInt8(ascii: "-"), word.count >= 2 else { return false }
      if word.elementsEqual("-m".utf8) { return false }
      guard word[word.startIndex + 1] != UInt8(ascii: "-"), let last = word.last else { continue }
      if last == UInt8(ascii: "c") || last == UInt8(ascii: "e") || last == UInt8(ascii: "r") { return true }
    }
    return true
  }

  private static func isLocal(_ bytes: [UInt8]) -> Bool {
    let text = String(decoding: bytes, as: UTF8.self)
    return ["localhost", "127.0.0.1", "[::1]", "0.0.0.0"].contains { text.contains($0) }
  }

  private static func isSeparator(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ";"), UInt8(ascii: "|"), UInt8(ascii: "&"), UInt8(ascii: "\n"), UInt8(ascii: "("),
      UInt8(ascii: ")"), UInt8(ascii: "`"):
      true
    default: false
    }
  }

  private static func lowered(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes.map { $0 >= 65 && $0 <= 90 ? $0 + 32 : $0 }, as: UTF8.self)
  }
}
