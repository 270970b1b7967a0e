import Vocabulary

/// What an operation does when one of its options has a certain value: a row of the table, read as far as is needed.
struct AWSCondition: Sendable {
  /// How an option is spelled that sets a member of the request.
  struct Spelling: Sendable {
    enum Form: Sendable {
      case yes
      case no
      /// A flag that may have a value.
      case maybe
      case value
    }

    var name: StaticText
    /// How many letters argparse needs.
    var shortest: Int
    var form: Form
    var member: StaticText
  }

  /// What follows when it holds.
  enum Outcome: Sendable {
    case effect(AWSOperation.Class)
    /// What is lost can be gone back to: by what `words` say.
    case saves
  }

  var outcome: Outcome
  var role: ResourceRole
  private var pathText: StaticText
  private var testText: StaticText
  private var spellingText: StaticText
  private var wordText: StaticText
  private var otherText: StaticText

  /// The conditions of an operation, e.g. `rds modify-db-instance`.
  static func all(of verb: String) -> [AWSCondition] {
    SortedRows(AWSConditionRows.text, separator: UInt8(ascii: "\t")).rests(of: verb).compactMap(AWSCondition.init)
  }

  private init?(row: StaticText) {
    var rest = row
    let tab = UInt8(ascii: "\t")
    pathText = rest.cut(at: tab)
    testText = rest.cut(at: tab)
    let letters = rest.cut(at: tab).bytes
    spellingText = rest.cut(at: tab)
    wordText = rest.cut(at: tab)
    otherText = rest
    guard letters.count == 2, let role = AWSOperation.role(letters[1]) else { return nil }
    self.role = role
    if letters[0] == UInt8(ascii: "v") {
      outcome = .saves
    } else {
      guard let kind = AWSOperation.kind(letters[0]) else { return nil }
      outcome = .effect(kind)
    }
  }

  /// Where the value stands that is looked at.
  var path: AWSMemberPath { AWSMemberPath(pathText) }

  /// What is asked of it; nil when the row is damaged.
  var test: AWSTest? { AWSTest(testText) }

  /// What is taken away or survives, as a noun phrase, or a sentence that begins with "it".
  var words: String { wordText.text }

  /// What is to be said when it does not hold; nil when nothing.
  var otherwise: String? { otherText == "-" ? nil : otherText.text }

  /// The options that decide.
  var spellings: [Spelling] {
    var rest = spellingText
    var found: [Spelling] = []
    while !rest.isEmpty {
      if let spelling = Spelling(rest.cut(at: UInt8(ascii: " "))) { found.append(spelling) }
    }
    return found
  }
}

extension AWSCondition.Spelling {
  /// Reads `name:shortest:form:member`.
  fileprivate init?(_ text: StaticText) {
    var rest = text
    let colon = UInt8(ascii: ":")
    name = rest.cut(at: colon)
    guard let shortest = rest.cut(at: colon).number else { return nil }
    self.shortest = Int(shortest)
    switch rest.cut(at: colon).bytes.first {
    case UInt8(ascii: "t"): form = .yes
    case UInt8(ascii: "f"): form = .no
    case UInt8(ascii: "m"): form = .maybe
    case UInt8(ascii: "v"): form = .value
    default: return nil
    }
    member = rest
  }
}
