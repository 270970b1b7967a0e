import Vocabulary

/// The options and operands of one git command, as git's `parse-options.c` reads them.
///
/// Long options may be cut as long as one option begins so, `--no-X` takes `--X` back, letters may be bundled.
struct GitOptions: Sendable {
  private let arguments: FileArguments
  /// Letters by long name.
  private let letters: [(letter: String, name: String)]

  /// Reads a command's words.
  ///
  /// - Parameter specification: the options, parted by spaces: `name`, `f/name`, with `=` behind when it takes a value
  ///   and `?` when it may take one.
  init(_ words: [ArgumentWord], _ specification: String, permutes: Bool = true) {
    var long: [String] = []
    var short = ""
    var optional = ""
    var letters: [(letter: String, name: String)] = []
    for entry in specification.split(separator: " ") {
      let parts = entry.split(separator: "/", maxSplits: 1)
      let full = String(parts[parts.count - 1])
      let name = full.trimmingMark
      let letter = parts.count == 2 ? String(parts[0]) : name.utf8.count == 1 ? name : nil
      if let letter {
        if full.utf8.last == UInt8(ascii: "=") { short += letter }
        if full.utf8.last == UInt8(ascii: "?") { optional += letter }
        letters.append((letter, name))
      }
      if name.utf8.count > 1 { long.append(full) }
    }
    // A name and its denial are both options; a value goes only with the first.
    let denials = long.map { $0.trimmingMark }.filter { !$0.hasPrefix("no-") }.map { "no-" + $0 }
    self.letters = letters
    arguments = FileArguments(
      words,
      OptionGrammar(
        short: short, optionalShort: optional, long: (long + denials).joined(separator: " "), permutes: permutes))
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
    let letter = letters.first { $0.name == name }?.letter
    let last = arguments.options.last { option in
      option.name == name || option.name == letter || option.name == "no-" + name || isCut(option.name, of: name)
    }
    guard let last, last.name != "no-" + name else { return nil }
    return last.evidence
  }

  /// The value of the last option of this name.
  func value(_ name: String) -> ArgumentWord? {
    let letter = letters.first { $0.name == name }?.letter ?? name
    return arguments.value(name, letter)
  }

  /// The values of all options of this name, in order.
  func values(_ name: String) -> [ArgumentWord] {
    let letter = letters.first { $0.name == name }?.letter
    return arguments.options.filter { $0.name == name || $0.name == letter }.compactMap { $0.value }
  }

  /// A cut name that could be several: git refuses it, and the shortest one it may mean is assumed.
  private func isCut(_ typed: String, of name: String) -> Bool {
    typed.utf8.count > 2 && typed != name && name.hasPrefix(typed)
      && !arguments.options.contains { $0.name == name }
  }
}

extension String {
  /// Without the mark of an option's value.
  fileprivate var trimmingMark: String {
    hasSuffix("=") || hasSuffix("?") ? String(dropLast()) : self
  }
}
