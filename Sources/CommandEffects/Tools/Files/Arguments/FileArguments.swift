import Vocabulary

/// The arguments of a program, told apart into options and operands as `getopt_long` does.
package struct FileArguments: Sendable {
  /// One option: a letter or a long name without dashes, and its value if it takes one.
  package struct Option: Sendable {
    package var name: String
    package var value: ArgumentWord?
    package var evidence: Evidence
  }

  /// In the order of the argv.
  package private(set) var options: [Option] = []
  /// In the order of the argv.
  package private(set) var operands: [ArgumentWord] = []

  package init(_ words: [ArgumentWord], _ grammar: OptionGrammar) {
    var index = 0
    var onlyOperands = false
    while index < words.count { index += take(words, at: index, grammar, &onlyOperands) }
  }

  /// The same words in groups, each to be read by itself: an option of one of the names ends a group.
  static func groups(_ words: [ArgumentWord], _ grammar: OptionGrammar, endedBy names: Set<String>) -> [[ArgumentWord]]
  {
    var groups: [[ArgumentWord]] = [[]]
    var index = 0
    var onlyOperands = false
    while index < words.count {
      var one = FileArguments([], grammar)
      let count = one.take(words, at: index, grammar, &onlyOperands)
      groups[groups.count - 1] += words[index..<(index + count)]
      if one.options.contains(where: { names.contains($0.name) }) { groups.append([]) }
      index += count
    }
    return groups
  }

  /// Reads the word at an index; returns how many words it took.
  private mutating func take(
    _ words: [ArgumentWord], at index: Int, _ grammar: OptionGrammar, _ onlyOperands: inout Bool
  ) -> Int {
    let word = words[index]
    let next = index + 1 < words.count ? words[index + 1] : nil
    let prefix = word.knownPrefix
    if onlyOperands || prefix.utf8.first != UInt8(ascii: "-") || word.literal == "-" {
      operands.append(word)
      onlyOperands = onlyOperands || !grammar.permutes
      return 1
    }
    if word.literal == "--" {
      onlyOperands = true
      return 1
    }
    return 1
      + (prefix.utf8.starts(with: "--".utf8)
        ? readLong(word, grammar, next: next) : readShort(word, grammar, next: next))
  }

  /// Whether any of the names was given.
  package func has(_ names: String...) -> Bool {
    options.contains { names.contains($0.name) }
  }

  /// The value of the last of the names that was given.
  package func value(_ names: String...) -> ArgumentWord? {
    options.last { names.contains($0.name) && $0.value != nil }?.value
  }

  /// Whether it only prints its help or its version.
  package var asksForHelp: Bool { has("help", "version") }

  /// Reads `--name`, `--name=value`; returns how many further words it took.
  private mutating func readLong(_ word: ArgumentWord, _ grammar: OptionGrammar, next: ArgumentWord?) -> Int {
    let text = word.knownPrefix
    let equals = text.utf8.firstIndex(of: UInt8(ascii: "="))
    let typed = String(text[text.utf8.index(text.startIndex, offsetBy: 2)..<(equals ?? text.endIndex)])
    let (name, arity) = grammar.complete(typed)
    if let equals {
      let value = word.droppingBytes(text.utf8.distance(from: text.startIndex, to: equals) + 1)
      options.append(Option(name: name, value: value, evidence: word.evidence))
      return 0
    }
    let takesNext = arity == .required && next != nil
    options.append(Option(name: name, value: takesNext ? next : nil, evidence: word.evidence))
    return takesNext ? 1 : 0
  }

  /// Reads a cluster of letters; returns how many further words it took.
  private mutating func readShort(_ word: ArgumentWord, _ grammar: OptionGrammar, next: ArgumentWord?) -> Int {
    let letters = word.knownPrefix.utf8
    for (offset, letter) in letters.enumerated().dropFirst() {
      let name = String(UnicodeScalar(letter))
      let rest = word.droppingBytes(offset + 1)
      let hasRest = !rest.pieces.isEmpty
      if grammar.shortWithOptionalValue.contains(letter) {
        options.append(Option(name: name, value: hasRest ? rest : nil, evidence: word.evidence))
        return 0
      }
      if grammar.shortWithValue.contains(letter) {
        options.append(Option(name: name, value: hasRest ? rest : next, evidence: word.evidence))
        return hasRest || next == nil ? 0 : 1
      }
      options.append(Option(name: name, value: nil, evidence: word.evidence))
    }
    return 0
  }
}
