import Vocabulary

/// A wrapper of the form `wrapper [option…] [operand…] program [argument…]`.
struct SimpleWrapper {
  /// Which of a wrapper's options take their value from the next word.
  struct Options {
    /// Letters of short options with a value.
    var short: String
    /// Names of long options with a value, without the dashes.
    var long: [String]

    static let none = Options(short: "", long: [])
  }

  var options: Options
  /// How many operands stand before the program.
  var operands = 0
  /// Words that must stand before the program, e.g. `exec` of `mise exec -- program`.
  var subcommand: String?
  /// The program stands only behind `--`.
  var needsMarker = false

  /// What is run, or nil when this use of the program runs nothing.
  func unwrap(_ invocation: Invocation) -> Unwrapped? {
    var words = invocation.arguments[...]
    if let subcommand {
      words = dropOptions(words)
      guard words.first?.literal == subcommand else { return nil }
      words = words.dropFirst()
    }
    if needsMarker {
      guard let marker = words.firstIndex(where: { $0.literal == "--" }) else { return nil }
      words = words[(marker + 1)...]
    } else {
      words = dropOptions(words)
      words = words.dropFirst(operands)
      if words.first?.literal == "--" { words = words.dropFirst() }
    }
    return SimpleWrapper.rest(words, of: invocation)
  }

  /// The rest of the words as a program start.
  static func rest(_ words: ArraySlice<ArgumentWord>, of invocation: Invocation) -> Unwrapped {
    guard let program = words.first else { return .nothing }
    var inner = invocation
    inner.program = program
    inner.arguments = Array(words.dropFirst())
    return .invocation(inner)
  }

  /// Leaves out options and their values; `--` ends them.
  func dropOptions(_ words: ArraySlice<ArgumentWord>) -> ArraySlice<ArgumentWord> {
    var words = words
    while let word = words.first {
      let text = word.knownPrefix
      guard text.hasPrefix("-"), text != "-" else { break }
      words = words.dropFirst()
      if text == "--" { break }
      if takesValue(text, isWhole: word.literal != nil) { words = words.dropFirst() }
    }
    return words
  }

  /// All words that are neither an option nor an option's value, wherever they stand.
  func operands(_ words: [ArgumentWord]) -> [ArgumentWord] {
    var rest = words[...]
    var found: [ArgumentWord] = []
    while !rest.isEmpty {
      rest = dropOptions(rest)
      if let word = rest.popFirst() { found.append(word) }
    }
    return found
  }

  /// Whether the option's value is the next word.
  private func takesValue(_ text: String, isWhole: Bool) -> Bool {
    if text.hasPrefix("--") { return options.long.contains(String(text.dropFirst(2))) }
    guard isWhole else { return false }
    let letters = Array(text.dropFirst())
    guard let index = letters.firstIndex(where: { options.short.contains($0) }) else {
      return options.long.contains(String(text.dropFirst()))
    }
    return index == letters.count - 1
  }
}
