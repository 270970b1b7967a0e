import Vocabulary

/// What an option makes of a command of a cloud's own tool.
struct CloudCondition: Sendable {
  /// What follows when the test holds.
  enum Outcome: Sendable, Hashable {
    /// The command is of this class.
    case becomes(CloudOperation.Class)
    /// The words name what can be gone back to.
    case saves
    /// Nothing is done.
    case spares
  }

  /// What is asked of the option's value.
  enum Test: Sendable, Hashable {
    /// Nothing: the command alone is enough.
    case always
    /// The option is given.
    case given
    case equals(String)
    case contains(String)
    /// A number of days, or of anything without a unit, below this one.
    case below(Int)
  }

  /// The option's spellings with dashes, and from how many letters on each is taken for it.
  private(set) var options: [(name: String, shortest: Int)] = []
  var test: Test
  var outcome: Outcome
  var role: ResourceRole
  /// What is taken away, as a noun phrase; nil when the role says enough.
  var words: String?

  /// Reads `options ⇥ test ⇥ letters ⇥ words`.
  init?(_ row: StaticText) {
    var rest = row
    let tab = UInt8(ascii: "\t")
    let (spelled, asked, letters) = (rest.cut(at: tab).text, rest.cut(at: tab).text, rest.cut(at: tab).bytes)
    guard letters.count == 2, let outcome = Self.outcome(letters[0]), let role = AWSOperation.role(letters[1]),
      let test = Self.test(asked)
    else { return nil }
    self.test = test
    self.outcome = outcome
    self.role = role
    words = rest.text == "-" ? nil : rest.text
    options = spelled.split(separator: ",").map(Self.spelling)
  }

  private static func spelling(_ text: Substring) -> (name: String, shortest: Int) {
    guard let colon = text.utf8.lastIndex(of: UInt8(ascii: ":")) else { return (String(text), text.utf8.count) }
    return (String(text[..<colon]), Int(text[text.utf8.index(after: colon)...]) ?? text.utf8.count)
  }

  private static func outcome(_ letter: UInt8) -> Outcome? {
    switch letter {
    case UInt8(ascii: "v"): .saves
    case UInt8(ascii: "n"): .spares
    default: CloudOperation.kind(letter).map { .becomes($0) }
    }
  }

  private static func test(_ text: String) -> Test? {
    let rest = String(text.dropFirst())
    switch text.utf8.first {
    case UInt8(ascii: "="): return .equals(rest == "-" ? "" : rest)
    case UInt8(ascii: "~"): return .contains(rest)
    case UInt8(ascii: "<"): return Int(rest).map { .below($0) }
    default: return text == "always" ? .always : text == "set" ? .given : nil
    }
  }

  /// Whether an option as it was written is the one that this is about.
  func isMeant(_ written: String) -> Bool {
    options.contains { option in
      written == option.name
        || (written.hasPrefix("--") && written.utf8.count >= option.shortest && option.name.hasPrefix(written))
    }
  }
}
