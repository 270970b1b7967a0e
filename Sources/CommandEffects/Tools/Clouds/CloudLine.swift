import Vocabulary

/// A command line of a cloud's own tool: which command, its options, its operands.
struct CloudLine: Sendable {
  /// One option and its values.
  struct Option: Sendable {
    /// With its dashes, as it was written.
    var name: String
    /// Empty for a flag.
    var values: [ArgumentWord]
    /// Of the option and its values.
    var evidence: Evidence
  }

  /// The command's words with "/" between them, its track left out; of an unknown command what is known of it.
  var path = ""
  /// The words of program and command.
  var evidence: Evidence
  var options: [Option] = []
  /// What is neither command nor option.
  var operands: [ArgumentWord] = []
  /// What stands behind `--`.
  var behindDashes: [ArgumentWord] = []
  /// Text is printed and nothing happens.
  var isHelp = false
  /// The word that should tell the command and is not literal.
  var unresolved: ArgumentWord?
  /// The word that should tell the command and is none that is known.
  var unknown: ArgumentWord?
  /// Whether more options are given than can be told.
  var isOpen = false

  init(_ invocation: Invocation) {
    evidence = invocation.program.evidence
  }

  /// The value of the last option with one of these names.
  func value(_ names: String...) -> ArgumentWord? {
    options.last { names.contains($0.name) && !$0.values.isEmpty }?.values.first
  }

  /// Whether one of these options is given.
  func has(_ names: String...) -> Bool {
    options.contains { names.contains($0.name) }
  }

  /// The words of program and command together with those of some options.
  func evidence(with deciding: [Option]) -> Evidence {
    deciding.reduce(evidence) { $0.union($1.evidence) }
  }

  /// Takes a word as the next of the command; false when it is an operand.
  mutating func takeCommand(_ word: ArgumentWord, _ text: String?, _ catalogue: CloudCatalogue) -> Bool {
    guard unresolved == nil, unknown == nil, operands.isEmpty else { return false }
    guard let text else {
      guard catalogue.operation(path) == nil else { return false }
      unresolved = word
      return true
    }
    let next = path.isEmpty ? text : path + "/" + text
    if catalogue.operation(next) != nil || catalogue.isGroup(next) {
      path = next
    } else if catalogue.operation(path) == nil {
      unknown = word
    } else {
      return false
    }
    evidence = evidence.union(word.evidence)
    return true
  }

  /// A word that may turn out to be an option, or several: one beside a name, or behind an option's own value.
  ///
  /// An operand that stands alone is taken for the name that the command needs.
  var openWord: ArgumentWord? {
    if operands.count > 1, let word = operands.first(where: Self.isOpen) { return word }
    return options.lazy.compactMap { $0.values.dropFirst().first(where: Self.isOpen) }.first
  }

  private static func isOpen(_ word: ArgumentWord) -> Bool {
    word.literal == nil && word.mayBeSeveral && word.knownPrefix.isEmpty
  }
}
