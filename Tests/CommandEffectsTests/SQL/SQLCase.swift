import CommandEffects

/// A statement and what it would do: one row of the tables.
struct SQLCase: CustomStringConvertible, Sendable {
  /// What a text does at worst, from nothing to everything.
  enum Meaning: Character, Sendable {
    case harmless = "-"
    case adds = "+"
    case alters = "~"
    case calls = "c"
    case access = "a"
    case rowsByKey = "k"
    case rows = "r"
    case definition = "d"
    case identity = "i"
    case guardian = "g"
    case disturbs = "t"
    case unread = "?"
    case program = "p"
    case wayBack = "w"
    case data = "D"
  }

  var dialect: SQLDialect
  var client: SQLClient
  var meaning: Meaning
  var text: String

  var description: String { "\(dialect): \(text)" }

  /// Rows of a table: a letter, a blank, the statement; `⏎` stands for a line break.
  static func rows(_ table: String, _ dialect: SQLDialect, _ client: SQLClient = .none) -> [SQLCase] {
    table.split(separator: "\n").compactMap { row in
      guard let letter = row.first, let meaning = Meaning(rawValue: letter) else { return nil }
      let text = row.dropFirst(2).replacing("⏎", with: "\n")
      return SQLCase(dialect: dialect, client: client, meaning: meaning, text: String(text))
    }
  }

  /// What the reader says.
  var read: Meaning { SQLCase.meaning(of: SQLReader.read(text, dialect: dialect, client: client)) }

  static func meaning(of statements: [SQLStatement]) -> Meaning {
    let kinds = statements.filter { !$0.isHarmless }.flatMap { statement in
      statement.deeds.map(meaning(of:))
    }
    return kinds.max { rank($0) < rank($1) } ?? .harmless
  }

  private static let order: [Meaning] = [
    .harmless, .adds, .alters, .calls, .access, .rowsByKey, .rows, .definition, .identity, .guardian, .disturbs,
    .unread,
    .program, .wayBack, .data,
  ]

  private static func rank(_ meaning: Meaning) -> Int { order.firstIndex(of: meaning) ?? 0 }

  private static func meaning(of deed: SQLDeed) -> Meaning {
    if deed.losesData { return .data }
    switch deed.act {
    case .read, .connect: return .harmless
    case .create, .addRows: return .adds
    case .alter: return .alters
    case .call: return .calls
    case .allow, .revoke: return .access
    case .changeRows, .deleteRows: return deed.narrowing == .key ? .rowsByKey : .rows
    case .drop: return meaning(ofDropped: deed.object)
    case .unguard: return .guardian
    case .disturb: return .disturbs
    case .unread, .include: return .unread
    case .runProgram, .runShell: return .program
    case .disarm: return .wayBack
    case .empty, .replace: return .data
    }
  }

  private static func meaning(ofDropped object: SQLObject) -> Meaning {
    switch object {
    case .identity: .identity
    case .guardian: .guardian
    case .key, .unknown: .unread
    default: .definition
    }
  }
}
