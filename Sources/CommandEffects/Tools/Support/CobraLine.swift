import Vocabulary

/// A command line of a cobra program: which command, its options, its operands, as cobra and pflag cut it.
struct CobraLine: Sendable {
  /// One option and its value.
  struct Option: Sendable {
    /// With its dashes: `--namespace`, `-n`.
    var name: String
    /// Nil for a flag, and for an option with an optional value that has none behind `=`.
    var value: ArgumentWord?
    var evidence: Evidence
  }

  /// The command's words with `/` between them: `rollout/undo`; empty when there is none.
  var path = ""
  /// The words of program and command.
  var evidence: Evidence
  var options: [Option] = []
  /// What is neither command nor option, before `--`.
  var operands: [ArgumentWord] = []
  /// What stands behind `--`; nil without one.
  var behindDashes: [ArgumentWord]?
  /// Text is printed and nothing happens.
  var isHelp = false
  /// The word that should tell the command and is not literal.
  var unresolved: ArgumentWord?
  /// The word that should tell the command and is none that is known.
  var unknown: ArgumentWord?

  /// Cuts an invocation's words.
  init(_ invocation: Invocation, _ grammar: CobraGrammar) {
    evidence = invocation.program.evidence
    var words = invocation.arguments[...]
    while let word = words.popFirst() {
      if word.literal == "--" {
        behindDashes = Array(words)
        break
      }
      if let name = Self.optionName(word) {
        takeOption(name, word, &words, grammar)
      } else if !takeCommand(word, grammar) {
        operands.append(word)
        guard grammar.wrappers.contains(path) else { continue }
        operands += words
        break
      }
    }
    if path.isEmpty, unresolved == nil, unknown == nil { isHelp = true }
    if path == "help" || path.hasPrefix("help/") { isHelp = true }
    if behindDashes?.isEmpty == false, path.isEmpty { isHelp = false }
  }

  /// The last value of an option, by any of its names.
  func value(_ names: String...) -> ArgumentWord? {
    options.last { names.contains($0.name) }?.value
  }

  /// All values of an option, by any of its names, cut at commas where they are literal.
  func values(_ names: String...) -> [ArgumentWord] {
    options.filter { names.contains($0.name) }.compactMap(\.value)
  }

  /// Whether a flag is set, as pflag reads its value: the last one counts; one that cannot be told counts as set.
  func isSet(_ names: String...) -> Bool {
    guard let option = options.last(where: { names.contains($0.name) }) else { return false }
    guard let value = option.value else { return true }
    return !["0", "f", "F", "false", "FALSE", "False"].contains(value.literal ?? "")
  }

  /// Whether a flag that makes a command harmless is certainly set.
  func isSafelySet(_ names: String...) -> Bool {
    guard let option = options.last(where: { names.contains($0.name) }) else { return false }
    return option.value.map { ["1", "t", "T", "true", "TRUE", "True"].contains($0.literal ?? "") } ?? true
  }

  /// The words of program and command together with those of some options.
  func deciding(_ names: String...) -> Evidence {
    options.filter { names.contains($0.name) }.reduce(evidence) { $0.union($1.evidence) }
  }

  private static func optionName(_ word: ArgumentWord) -> String? {
    let prefix = word.knownPrefix
    return prefix.utf8.first == UInt8(ascii: "-") && prefix.utf8.count > 1 ? prefix : nil
  }

  /// Takes a word as the next word of the command; false when it is an operand.
  private mutating func takeCommand(_ word: ArgumentWord, _ grammar: CobraGrammar) -> Bool {
    guard unresolved == nil, unknown == nil, operands.isEmpty, grammar.isGroup(path) else { return false }
    guard let literal = word.literal else {
      guard path.isEmpty else { return false }
      unresolved = word
      evidence = evidence.union(word.evidence)
      return true
    }
    guard let next = grammar.path(literal, below: path) else {
      guard path.isEmpty else { return false }
      unknown = word
      evidence = evidence.union(word.evidence)
      return true
    }
    path = next
    evidence = evidence.union(word.evidence)
    return true
  }

  private mutating func takeOption(
    _ text: String, _ word: ArgumentWord, _ words: inout ArraySlice<ArgumentWord>, _ grammar: CobraGrammar
  ) {
    if text == "--help" || text == "-help" && grammar.hasLongLetters
      || text == "-h" && !grammar.takesValue("-h", in: path)
    {
      isHelp = true
    }
    if path.isEmpty, text == "--version" || text == "-v" && !grammar.takesValue("-v", in: path) { isHelp = true }
    guard !text.hasPrefix("--"), !grammar.hasLongLetters else {
      let cut = OptionWord(word)
      let name = Self.name(cut?.name ?? text, grammar)
      let takesNext = cut?.value == nil && takesNext(name, grammar)
      add(name, cut?.value ?? (takesNext ? words.popFirst() : nil), word)
      return
    }
    takeLetters(word, &words, grammar)
  }

  /// Where `-name` and `--name` are the same, the first of them.
  private static func name(_ text: String, _ grammar: CobraGrammar) -> String {
    grammar.hasLongLetters && text.hasPrefix("--") ? String(text.dropFirst()) : text
  }

  /// Cuts `-it`, `-nprod`, `-n=prod`.
  private mutating func takeLetters(
    _ word: ArgumentWord, _ words: inout ArraySlice<ArgumentWord>, _ grammar: CobraGrammar
  ) {
    var rest = word.knownPrefix.dropFirst()
    while let letter = rest.popFirst() {
      let name = "-\(letter)"
      let isLast = rest.isEmpty && word.pieces.count == 1
      if takesNext(name, grammar) || rest.first == "=" {
        guard !isLast else {
          add(name, words.popFirst(), word)
          return
        }
        let text = rest.first == "=" ? rest.dropFirst() : rest
        var value = word
        value.pieces = (text.isEmpty ? [] : [.known(String(text))]) + word.pieces.dropFirst()
        add(name, value, word)
        return
      }
      add(name, nil, word)
    }
  }

  /// Before the command is known, cobra takes any option but a known flag to have a value.
  private func takesNext(_ name: String, _ grammar: CobraGrammar) -> Bool {
    if grammar.takesValue(name, in: path) { return true }
    return path.isEmpty && unknown == nil && !grammar.flags.contains(name)
  }

  private mutating func add(_ name: String, _ value: ArgumentWord?, _ word: ArgumentWord) {
    let evidence = value.map { word.evidence.union($0.evidence) } ?? word.evidence
    options.append(Option(name: name, value: value, evidence: evidence))
  }
}
