import Vocabulary

/// The options and operands of one git command, as git's `parse-options.c` reads them.
///
/// Long options may be cut as long as one option begins so, `--no-X` takes `--X` back, letters may be bundled.
struct GitOptions: Sendable {
  private let arguments: FileArguments
  private let grammar: GitGrammar

  /// Reads a command's words.
  init(_ words: [ArgumentWord], _ grammar: GitGrammar) {
    self.grammar = grammar
    arguments = FileArguments(words, grammar.options)
  }

  /// What is no option.
  var operands: [ArgumentWord] { arguments.operands }

  /// Whether it only prints its usage.
  var isHelp: Bool { arguments.has("h", "help", "help-all") }

  /// Whether the last word about an option turns it on.
  func isOn(_ name: String) -> Bool { word(name) != nil }

  /// What the last word about an option says; nil when none is there.
  func state(_ name: String) -> Bool? {
    if isOn(name) { return true }
    return arguments.has("no-" + name) ? false : nil
  }

  /// Where an option is turned on, when the last word about it does.
  func word(_ name: String) -> Evidence? {
    let letter = grammar.letter(of: name)
    let last = arguments.options.last { option in
      option.name == name || option.name == letter || option.name == "no-" + name || isCut(option.name, of: name)
    }
    guard let last, last.name != "no-" + name else { return nil }
    return last.evidence
  }

  /// The value of the last option of this name.
  func value(_ name: String) -> ArgumentWord? {
    let letter = grammar.letter(of: name) ?? name
    return arguments.value(name, letter)
  }

  /// The values of all options of this name, in order.
  func values(_ name: String) -> [ArgumentWord] {
    let letter = grammar.letter(of: name)
    return arguments.options.filter { $0.name == name || $0.name == letter }.compactMap { $0.value }
  }

  /// A cut name that could be several: git refuses it, and the shortest one it may mean is assumed.
  private func isCut(_ typed: String, of name: String) -> Bool {
    typed.utf8.count > 2 && typed != name && name.hasPrefix(typed)
      && !arguments.options.contains { $0.name == name }
  }
}
