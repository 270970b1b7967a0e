import Vocabulary

/// `sh`, `bash`, `zsh`, …: `-c TEXT`, a script file, or standard input.
enum ShellWrapper {
  static func unwrap(_ invocation: Invocation) -> Unwrapped {
    var words = invocation.arguments[...]
    var takesText = false
    while let word = words.first {
      let text = word.knownPrefix
      guard text.hasPrefix("-") || text.hasPrefix("+"), text != "-" else { break }
      words = words.dropFirst()
      if text == "--" { break }
      if text == "--version" || text == "--help" { return .nothing }
      if takesValue(text) { words = words.dropFirst() }
      if text.hasPrefix("-"), !text.hasPrefix("--"), text.utf8.contains(UInt8(ascii: "c")) { takesText = true }
      if text.hasPrefix("-"), !text.hasPrefix("--"), text.utf8.contains(UInt8(ascii: "s")), !takesText {
        return .standardInput(invocation)
      }
    }
    guard let first = words.first else { return .standardInput(invocation) }
    if takesText { return .script(first, arguments: Array(words.dropFirst()), invocation) }
    return first.literal == "-" ? .standardInput(invocation) : .file(first, invocation)
  }

  private static func takesValue(_ option: String) -> Bool {
    switch option {
    case "--rcfile", "--init-file", "-O", "+O", "-o", "+o": true
    default: !option.hasPrefix("--") && option.utf8.count > 2 && option.hasSuffix("o")
    }
  }
}
