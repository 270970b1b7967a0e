import Vocabulary

/// `env`: `-i`, `-u NAME`, `-C FOLDER`, `-S TEXT`, assignments, then a program.
enum EnvWrapper {
  static func unwrap(_ invocation: Invocation) -> Unwrapped {
    var inner = invocation
    var words = invocation.arguments[...]
    while let word = words.first, word.knownPrefix.hasPrefix("-"), word.knownPrefix != "-" || word.literal == "-" {
      words = words.dropFirst()
      guard let option = word.literal else {
        if word.knownPrefix.hasPrefix("-S") || word.knownPrefix.hasPrefix("--split-string") { return .unresolved(word) }
        continue
      }
      if option == "--" { break }
      if let text = splitString(option, &words, word.evidence) {
        return .script(joined(text, words), arguments: [], inner)
      }
      apply(option, &words, to: &inner)
    }
    let (rest, assigned) = takeAssignments(words, inner)
    return SimpleWrapper.rest(rest, of: assigned)
  }

  /// Takes `NAME=value` words from the front into the environment of what follows.
  static func takeAssignments(
    _ words: ArraySlice<ArgumentWord>, _ invocation: Invocation
  ) -> (ArraySlice<ArgumentWord>, Invocation) {
    var inner = invocation
    var words = words
    while let word = words.first, let (name, value) = CommandWalker.assignment(in: word) {
      inner.variables.assigned[name] = value ?? .set("")
      words = words.dropFirst()
    }
    return (words, inner)
  }

  private static func apply(
    _ option: String, _ words: inout ArraySlice<ArgumentWord>, to inner: inout Invocation
  ) {
    switch option {
    case "-i", "-", "--ignore-environment":
      inner.variables = Variables(inherited: [:], isComplete: true, assigned: [:])
    case "-u", "--unset":
      if let name = words.popFirst()?.literal { inner.variables.assigned[name] = .unset }
    case "-C", "--chdir":
      guard let folder = words.popFirst() else { return }
      inner.directory =
        folder.literal.flatMap(inner.directory.resolve).map(WorkingDirectory.known)
        ?? .unknown("the folder that env -C names")
    default:
      if option.hasPrefix("--unset=") { inner.variables.assigned[String(option.dropFirst(8))] = .unset }
      if option.hasPrefix("-u"), option.count > 2 { inner.variables.assigned[String(option.dropFirst(2))] = .unset }
      if option.hasPrefix("--chdir="), let path = inner.directory.resolve(String(option.dropFirst(8))) {
        inner.directory = .known(path)
      }
    }
  }

  private static func splitString(
    _ option: String, _ words: inout ArraySlice<ArgumentWord>, _ evidence: Evidence
  ) -> ArgumentWord? {
    if option == "-S" || option == "--split-string" { return words.popFirst() }
    if option.hasPrefix("-S") { return ArgumentWord(String(option.dropFirst(2)), evidence: evidence) }
    if option.hasPrefix("--split-string=") { return ArgumentWord(String(option.dropFirst(15)), evidence: evidence) }
    return nil
  }

  private static func joined(_ text: ArgumentWord, _ words: ArraySlice<ArgumentWord>) -> ArgumentWord {
    let pieces = Array(([text] + words).map(\.pieces).joined(separator: [ArgumentWord.Piece.known(" ")]))
    return ArgumentWord(pieces: ArgumentWord.merged(pieces), evidence: text.evidence)
  }
}
