import Vocabulary

extension TerraformCommandLine {
  /// Reads an invocation's words and the `TF_CLI_ARGS` variables that Terraform puts in front of them.
  init(_ invocation: Invocation) {
    evidence = invocation.program.evidence
    var words = invocation.arguments[...]
    readGlobalOptions(&words)
    readSubcommand(&words)
    if words.contains(where: { Self.isHelpFlag($0) }) { isHelp = true }
    guard unresolved == nil else { return }
    for (name, text) in Self.smuggled(for: subcommand, in: invocation.variables) {
      let added = Self.split(text, evidence: evidence)
      readOptions(added[...], from: name)
    }
    readOptions(words, from: nil)
  }

  /// The variables whose words Terraform puts in front of the subcommand's own (`main.go`, `mergeEnvArgs`).
  private static func smuggled(for subcommand: [String], in variables: Variables) -> [(String, String)] {
    let suffix = subcommand.joined(separator: "_").replacingDashes()
    return ["TF_CLI_ARGS", "TF_CLI_ARGS_" + suffix].compactMap { name in
      variables.text(name).map { (name, $0) }
    }
  }

  private mutating func readGlobalOptions(_ words: inout ArraySlice<ArgumentWord>) {
    while let word = words.first, word.knownPrefix.hasPrefix("-") {
      words = words.dropFirst()
      if Self.isHelpFlag(word) || ["-v", "-version", "--version"].contains(word.literal ?? "") { isHelp = true }
      guard let (name, value) = Self.flag(word), name == "chdir" else { continue }
      folder = value ?? words.popFirst()
      evidence = evidence.union(word.evidence)
    }
  }

  private mutating func readSubcommand(_ words: inout ArraySlice<ArgumentWord>) {
    guard let first = words.first else {
      isHelp = true
      return
    }
    guard let verb = first.literal else {
      unresolved = first
      return
    }
    take(verb, &words)
    guard let nested = TerraformVerbs.groups[verb], let second = words.first(where: { !$0.knownPrefix.hasPrefix("-") })
    else { return }
    guard let inner = second.literal else {
      unresolved = second
      return
    }
    guard nested.contains(inner), let index = words.firstIndex(of: second) else { return }
    evidence = evidence.union(second.evidence)
    subcommand.append(inner)
    words = (words[..<index] + words[(index + 1)...])[...]
  }

  private mutating func take(_ verb: String, _ words: inout ArraySlice<ArgumentWord>) {
    if let word = words.popFirst() { evidence = evidence.union(word.evidence) }
    subcommand.append(verb)
  }

  private mutating func readOptions(_ words: ArraySlice<ArgumentWord>, from variable: String?) {
    var words = words
    var isBehindOperand = false
    var areOptionsOver = false
    while let word = words.popFirst() {
      if word.literal == "--" {
        areOptionsOver = true
        continue
      }
      guard !areOptionsOver, let (name, value) = Self.flag(word) else {
        operands.append(word)
        isBehindOperand = true
        continue
      }
      let takesNext = value == nil && TerraformVerbs.optionsWithValue.contains(name)
      options.append(
        Option(
          name: name, value: takesNext ? words.popFirst() : value, evidence: word.evidence, variable: variable,
          isBehindOperand: isBehindOperand))
    }
  }

  private static func isHelpFlag(_ word: ArgumentWord) -> Bool {
    switch word.literal {
    case "-h", "-help", "--help": true
    default: false
    }
  }

  /// The name and inline value of `-name`, `--name`, `-name=value`; nil when the word is no flag.
  static func flag(_ word: ArgumentWord) -> (name: String, value: ArgumentWord?)? {
    let prefix = word.knownPrefix
    guard prefix.hasPrefix("-"), prefix.utf8.count > 1 else { return nil }
    let text = prefix.utf8.drop { $0 == UInt8(ascii: "-") }
    guard let equals = text.firstIndex(of: UInt8(ascii: "=")) else { return (String(Substring(text)), nil) }
    var value = word
    let rest = String(Substring(text[text.index(after: equals)...]))
    value.pieces = (rest.isEmpty ? [] : [.known(rest)]) + word.pieces.dropFirst()
    return (String(Substring(text[..<equals])), value)
  }

  /// The words of a `TF_CLI_ARGS` value, cut as a shell cuts words with quotes.
  private static func split(_ text: String, evidence: Evidence) -> [ArgumentWord] {
    var words: [[UInt8]] = []
    var current: [UInt8]?
    var quote: UInt8?
    for byte in text.utf8 {
      if let open = quote {
        if byte == open { quote = nil } else { current?.append(byte) }
      } else if byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"") {
        quote = byte
        current = current ?? []
      } else if byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\n") {
        if let word = current { words.append(word) }
        current = nil
      } else {
        current = (current ?? []) + [byte]
      }
    }
    if let word = current { words.append(word) }
    return words.map { ArgumentWord(String(decoding: $0, as: UTF8.self), evidence: evidence) }
  }
}

extension String {
  fileprivate func replacingDashes() -> String {
    String(decoding: utf8.map { $0 == UInt8(ascii: "-") ? UInt8(ascii: "_") : $0 }, as: UTF8.self)
  }
}
