import Vocabulary

/// Reads a `gcloud` command line as its own parser does (`googlecloudsdk/calliope`).
enum GoogleLine {
  /// The prefixes that stand for another state of the same commands.
  private static let tracks: Set<String> = ["alpha", "beta", "preview"]

  /// Flags of all commands that print something and end.
  private static let printing: Set<String> = ["--help", "-h"]

  static func read(_ invocation: Invocation) -> CloudLine {
    var line = CloudLine(invocation)
    var words = invocation.arguments[...]
    while let word = words.popFirst() {
      if word.literal == "--" {
        line.behindDashes = Array(words)
        break
      }
      if let option = OptionWord(word) {
        take(option, word, &words, &line)
      } else if !takeCommand(word, &line) {
        line.operands.append(word)
      }
    }
    if line.unknown == nil, line.unresolved == nil, CloudCatalogue.google.operation(line.path) == nil {
      line.isHelp = true
    }
    return line
  }

  private static func takeCommand(_ word: ArgumentWord, _ line: inout CloudLine) -> Bool {
    if line.unknown == nil, let text = word.literal, CloudCatalogue.google.operation(line.path) == nil {
      if line.path.isEmpty, tracks.contains(text) {
        line.evidence = line.evidence.union(word.evidence)
        return true
      }
      // `gcloud help x` prints the help of x; behind a group the word is none of its commands, and an error follows.
      if text == "help" || (text == "topic" && line.path.isEmpty) { line.isHelp = true }
    }
    return line.takeCommand(word, word.literal, .google)
  }

  private static func take(
    _ option: OptionWord, _ word: ArgumentWord, _ words: inout ArraySlice<ArgumentWord>, _ line: inout CloudLine
  ) {
    if printing.contains(option.name) { line.isHelp = true }
    if ["--version", "-v"].contains(option.name), line.path.isEmpty { line.isHelp = true }
    var (values, evidence) = (option.value.map { [$0] } ?? [], word.evidence)
    let isLong = option.name.hasPrefix("--")
    if values.isEmpty, isLong, GoogleFlags.takesValue(String(option.name.dropFirst(2)), in: line.path),
      let next = words.first, OptionWord(next) == nil, next.literal != "--"
    {
      values = [next]
      evidence = evidence.union(next.evidence)
      words = words.dropFirst()
    }
    line.options.append(CloudLine.Option(name: option.name, values: values, evidence: evidence))
  }
}
