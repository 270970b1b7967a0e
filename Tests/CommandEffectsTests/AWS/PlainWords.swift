import CommandEffects
import Vocabulary

/// Cuts one simple command into an invocation, for tests of tool readers: quotes, backslashes, `$NAME`, assignments.
enum PlainWords {
  /// The invocation of a command; variables it assigns in front are its own.
  static func invocation(_ text: String, inherited: [String: String] = [:], in folder: String = "/work/infra")
    -> Invocation
  {
    var words = words(of: text)
    var variables = Variables(inherited: inherited, isComplete: true)
    while let first = words.first, let equals = first.knownPrefix.firstIndex(of: "="),
      !first.knownPrefix[..<equals].isEmpty,
      first.knownPrefix[..<equals].allSatisfy({ $0.isLetter || $0.isNumber || $0 == "_" })
    {
      let name = String(first.knownPrefix[..<equals])
      variables.assigned[name] =
        first.literal.map { .set(String($0.dropFirst(name.count + 1))) } ?? .unknown("the value of $\(name)")
      words.removeFirst()
    }
    return Invocation(
      program: words.first ?? ArgumentWord("", evidence: .whole), arguments: Array(words.dropFirst()),
      directory: .known(folder), variables: variables, evidence: .text(ByteRange(0, text.utf8.count)))
  }

  /// The words of a command with the ranges that they stand at.
  static func words(of text: String) -> [ArgumentWord] {
    let bytes = Array(text.utf8)
    var words: [ArgumentWord] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == 32 {
        index += 1
      } else {
        words.append(word(bytes, &index))
      }
    }
    return words
  }

  private static func word(_ bytes: [UInt8], _ index: inout Int) -> ArgumentWord {
    let start = index
    var pieces: [ArgumentWord.Piece] = []
    var run: [UInt8] = []
    var quote: UInt8?
    var mayBeSeveral = false
    func flush() {
      if !run.isEmpty { pieces.append(.known(String(decoding: run, as: UTF8.self))) }
      run = []
    }
    while index < bytes.count, quote != nil || bytes[index] != 32 {
      let byte = bytes[index]
      index += 1
      if let open = quote, byte == open {
        quote = nil
      } else if quote == nil, byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"") {
        quote = byte
      } else if quote != UInt8(ascii: "'"), byte == UInt8(ascii: "\\"), index < bytes.count {
        run.append(bytes[index])
        index += 1
      } else if quote != UInt8(ascii: "'"), byte == UInt8(ascii: "$") {
        let end = bytes[index...].firstIndex { !($0 == 95 || ($0 >= 65 && $0 <= 90)) } ?? bytes.count
        flush()
        pieces.append(.unknown("the value of $" + String(decoding: bytes[index..<end], as: UTF8.self)))
        if quote == nil { mayBeSeveral = true }
        index = end
      } else {
        run.append(byte)
      }
    }
    flush()
    return ArgumentWord(pieces: pieces, evidence: .text(ByteRange(start, index)), mayBeSeveral: mayBeSeveral)
  }
}
