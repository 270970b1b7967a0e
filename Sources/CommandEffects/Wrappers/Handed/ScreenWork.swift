import Vocabulary

/// Keys that GNU screen types into another terminal, and programs that it starts in one.
enum ScreenWork {
  private static let there = "the folder of the other terminal"
  private static let screenOptions = SimpleWrapper(options: .init(short: "ceEhLpsStT", long: []))

  /// `screen -X stuff 'text^M'` types; `screen -dm program` starts.
  static func invocations(_ invocation: Invocation) -> [Invocation] {
    let words = invocation.arguments
    guard
      let marker = words.firstIndex(where: { $0.literal?.hasPrefix("-") == true && $0.literal?.hasSuffix("X") == true })
    else {
      let rest = screenOptions.dropOptions(words[...])
      return NestedInvocations.program(Array(rest), in: invocation).map { [$0] } ?? []
    }
    let rest = words[(marker + 1)...]
    switch rest.first?.literal {
    case "stuff": return rest.dropFirst().first.map { [HandedWork.elsewhere(unescaped($0), invocation, there)] } ?? []
    case "screen", "exec":
      return NestedInvocations.program(Array(rest.dropFirst()), in: invocation).map { [$0] } ?? []
    default: return []
    }
  }

  /// `^M`, `\n`, `\r` and `\015` end a line.
  private static func unescaped(_ word: ArgumentWord) -> ArgumentWord {
    var word = word
    word.pieces = word.pieces.map { piece in
      guard case .known(let text) = piece else { return piece }
      let bytes = EscapeText.decoded(Array(text.utf8)).map { $0 == 13 ? UInt8(ascii: "\n") : $0 }
      return .known(
        String(decoding: bytes, as: UTF8.self).split(separator: "^M", omittingEmptySubsequences: false)
          .joined(separator: "\n"))
    }
    return word
  }
}
