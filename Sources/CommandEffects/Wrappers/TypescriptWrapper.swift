import Vocabulary

/// `script`: runs a program on a terminal of its own, in the forms of util-linux and of BSD.
///
/// `script [-aefq] [-c TEXT] [file] [-- program argument…]` (script(1) of util-linux); `script [-q] file program
/// argument…` (BSD, macOS). Without a program a shell reads standard input.
enum TypescriptWrapper {
  /// Short options of util-linux that take a value.
  private static let valued = Set("BEImoOTF".utf8)
  private static let longValued: Set<String> = [
    "--log-io", "--echo", "--log-in", "--logging-format", "--output-limit", "--log-out", "--log-timing",
  ]

  static func unwrap(_ invocation: Invocation) -> Unwrapped {
    var words = invocation.arguments[...]
    var hasFile = false
    while let word = words.popFirst() {
      let text = word.knownPrefix
      if text == "--" { return SimpleWrapper.rest(words, of: invocation) }
      guard text.hasPrefix("-"), text != "-" else {
        if hasFile { return SimpleWrapper.rest([word] + words, of: invocation) }
        hasFile = true
        continue
      }
      if text.hasPrefix("--") {
        if let option = OptionWord(word), option.name == "--command" {
          return (option.value ?? words.first).map { .script($0, arguments: [], invocation) } ?? .nothing
        }
        if longValued.contains(text) { words = words.dropFirst() }
      } else if let option = text.utf8.dropFirst().firstIndex(where: { $0 == UInt8(ascii: "c") || valued.contains($0) })
      {
        let rest = String(text[text.utf8.index(after: option)...])
        let isWhole = rest.isEmpty && word.pieces.count == 1
        if text.utf8[option] != UInt8(ascii: "c") {
          if isWhole { words = words.dropFirst() }
          continue
        }
        let pieces = (rest.isEmpty ? [] : [.known(rest)]) + word.pieces.dropFirst()
        let script = isWhole ? words.first : ArgumentWord(pieces: pieces, evidence: word.evidence)
        return script.map { .script($0, arguments: [], invocation) } ?? .nothing
      }
    }
    return .standardInput(invocation)
  }
}
