import Vocabulary

/// What an operation does when one of its options has a certain value.
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

    var name: String
    /// How many letters argparse needs.
    var shortest: Int
    var form: Form
    var member: String
  }

  /// What follows when it holds.
  enum Outcome: Sendable {
    case effect(AWSOperation.Class)
    /// What is lost can be gone back to: by what `words` say.
    case saves
  }

  var path: AWSMemberPath
  var test: AWSTest
  var outcome: Outcome
  var role: ResourceRole
  var spellings: [Spelling]
  /// What is taken away or survives, as a noun phrase, or a sentence that begins with "it".
  var words: String
  /// What is to be said when it does not hold; nil when nothing.
  var otherwise: String?

  /// The conditions of an operation, e.g. `rds modify-db-instance`.
  static func all(of verb: String) -> [AWSCondition] {
    SortedRows(AWSConditionRows.text, separator: UInt8(ascii: "\t")).rests(of: verb).compactMap(AWSCondition.init)
  }

  private init?(row: Substring) {
    let fields = row.split(separator: "\t", omittingEmptySubsequences: false)
    guard fields.count == 6, let path = AWSMemberPath(fields[0]), let test = AWSTest(fields[1]) else { return nil }
    let letters = Array(fields[2].utf8)
    guard letters.count == 2, let role = AWSOperation.role(letters[1]) else { return nil }
    self.path = path
    self.test = test
    self.role = role
    if letters[0] == UInt8(ascii: "v") {
      outcome = .saves
    } else {
      guard let kind = AWSOperation.kind(letters[0]) else { return nil }
      outcome = .effect(kind)
    }
    spellings = fields[3].split(separator: " ").compactMap(Spelling.init)
    words = String(fields[4])
    otherwise = fields[5] == "-" ? nil : String(fields[5])
  }
}

extension AWSCondition.Spelling {
  /// Reads `name:shortest:form:member`.
  fileprivate init?(_ text: Substring) {
    let parts = text.split(separator: ":", maxSplits: 3)
    guard parts.count == 4, let shortest = Int(parts[1]) else { return nil }
    switch parts[2] {
    case "true": form = .yes
    case "false": form = .no
    case "maybe": form = .maybe
    case "value": form = .value
    default: return nil
    }
    name = String(parts[0])
    self.shortest = shortest
    member = String(parts[3])
  }
}
