/// Which options of a program take a value: enough to tell its options from its operands.
///
/// Long options are completed as `getopt_long` does: the exact name, else the only one that begins so.
package struct OptionGrammar: Sendable {
  /// Whether a long option takes a value.
  package enum Arity: Sendable, Hashable {
    case none
    /// `--name=value` or `--name value`.
    case required
    /// `--name=value` only.
    case optional
  }

  /// Letters whose value is the rest of the word, or else the next word.
  let shortWithValue: [UInt8]
  /// Letters whose value is the rest of the word, and may be missing.
  let shortWithOptionalValue: [UInt8]
  private let long: [(name: String, arity: Arity)]
  /// Whether options may stand after operands, as GNU programs allow.
  let permutes: Bool

  /// `long` lists names parted by spaces; `name=` takes a value, `name?` may take one.
  package init(short: String = "", optionalShort: String = "", long: String = "", permutes: Bool = true) {
    shortWithValue = Array(short.utf8)
    shortWithOptionalValue = Array(optionalShort.utf8)
    self.long = long.split(separator: " ").map { entry in
      switch entry.utf8.last {
      case UInt8(ascii: "="): (String(entry.dropLast()), .required)
      case UInt8(ascii: "?"): (String(entry.dropLast()), .optional)
      default: (String(entry), .none)
      }
    }
    self.permutes = permutes
  }

  /// The full name and arity of a long option as it was typed; what is not known keeps its name and takes no value.
  func complete(_ typed: String) -> (name: String, arity: Arity) {
    if let exact = long.first(where: { $0.name == typed }) { return exact }
    var only: (name: String, arity: Arity)?
    for candidate in long where candidate.name.utf8.starts(with: typed.utf8) {
      if only != nil { return (typed, .none) }
      only = candidate
    }
    return only ?? (typed, .none)
  }
}
