import Vocabulary

/// `fish`: its text is read as the bash that starts the same programs.
enum FishWrapper {
  static func unwrap(_ invocation: Invocation) -> Unwrapped {
    switch ShellWrapper.unwrap(withoutCommandOption(invocation)) {
    case .script(let word, let arguments, let inner):
      guard let text = word.literal else { return .script(word, arguments: arguments, inner) }
      return .script(ArgumentWord(FishText.asBash(text), evidence: word.evidence), arguments: arguments, inner)
    case .standardInput(var inner):
      if case .text(let text) = inner.input { inner.input = .text(FishText.asBash(text)) }
      return .standardInput(inner)
    case let other:
      return other
    }
  }

  /// `--command=TEXT`, `--command TEXT` and `-C TEXT` (run first) as `-c TEXT`.
  private static func withoutCommandOption(_ invocation: Invocation) -> Invocation {
    var plain = invocation
    plain.arguments = invocation.arguments.flatMap { word -> [ArgumentWord] in
      let short = ArgumentWord("-c", evidence: word.evidence)
      guard let text = word.literal else { return [word] }
      if text == "--command" || text == "--init-command" || text == "-C" { return [short] }
      for option in ["--command=", "--init-command="] where text.hasPrefix(option) {
        return [short, ArgumentWord(String(text.dropFirst(option.count)), evidence: word.evidence)]
      }
      return [word]
    }
    return plain
  }
}
