/// The options of one git command.
struct GitGrammar: Sendable {
  /// Which of them take values, `--no-X` of each among them.
  let options: OptionGrammar
  /// Letters by long name.
  private let letters: [(letter: String, name: String)]

  /// - Parameter specification: the options, parted by spaces: `name`, `f/name`, a letter alone, with `=` behind when it
  ///   takes a value and `?` when it may take one.
  init(_ specification: String) {
    var long: [String] = []
    var short = ""
    var optional = ""
    var letters: [(letter: String, name: String)] = []
    for entry in specification.split(whereSeparator: \.isWhitespace) {
      let parts = entry.split(separator: "/", maxSplits: 1)
      let full = String(parts[parts.count - 1])
      let name = full.hasSuffix("=") || full.hasSuffix("?") ? String(full.dropLast()) : full
      let letter = parts.count == 2 ? String(parts[0]) : name.utf8.count == 1 ? name : nil
      if let letter {
        if full.utf8.last == UInt8(ascii: "=") { short += letter }
        if full.utf8.last == UInt8(ascii: "?") { optional += letter }
        letters.append((letter, name))
      }
      guard name.utf8.count > 1 else { continue }
      // A name and its denial are both options; a value goes only with the first.
      long += name.hasPrefix("no-") ? [full] : [full, "no-" + name]
    }
    self.letters = letters
    options = OptionGrammar(short: short, optionalShort: optional, long: long.joined(separator: " "))
  }

  /// The letter of a long name.
  func letter(of name: String) -> String? {
    letters.first { $0.name == name }?.letter
  }
}
