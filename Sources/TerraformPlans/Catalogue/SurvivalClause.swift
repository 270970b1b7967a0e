import Vocabulary

/// One thing that the attributes of a dying object say about what survives it.
struct SurvivalClause: Sendable, Hashable {
  /// What the clause says.
  enum Kind: Sendable, Hashable {
    /// A way back that survives.
    case kept
    /// It is destroyed only when there is nothing in it to lose.
    case held
    /// Something that goes too.
    case lost
    /// The delete will be refused, or fail half way.
    case fails
    /// Neither: worth knowing.
    case note
    /// The object is of another class than its type.
    case loss(Loss)
  }

  let kind: Kind
  let condition: AttributeCondition
  /// A part of a sentence; `{path}` stands for an attribute's value.
  let text: String

  private static let table = SortedLines(SurvivalTable.text)

  /// What is known for a type, and for all types of its provider.
  static func all(for type: String) -> [SurvivalClause] {
    let provider = type.prefix { $0 != "_" } + "_"
    return (table.rows(type) + table.rows(String(provider))).compactMap(read)
  }

  /// Every clause of the table; nil stands for a row that cannot be read.
  static var every: [SurvivalClause?] { table.allRows.map(read) }

  /// A row is type, kind, condition and text.
  private static func read(_ cells: [String]) -> SurvivalClause? {
    guard cells.count == 4, let kind = kind(cells[1]), let condition = AttributeCondition(cells[2]) else { return nil }
    return SurvivalClause(kind: kind, condition: condition, text: cells[3])
  }

  private static func kind(_ word: String) -> Kind? {
    switch word {
    case "kept": .kept
    case "held": .held
    case "lost": .lost
    case "fails": .fails
    case "note": .note
    case _ where word.hasPrefix("loss="): Loss(rawValue: String(word.dropFirst(5))).map(Kind.loss)
    default: nil
    }
  }
}
