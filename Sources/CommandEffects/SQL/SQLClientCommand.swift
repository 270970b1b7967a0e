/// One command of a client that stands between statements: what it would do.
///
/// From `psql(1)`, the MySQL manual §6.5.1, `sqlite3(1)` and the documentation of sqlcmd.
struct SQLClientCommand {
  var deeds: [SQLDeed] = []
  /// It sends what was typed before it.
  var endsStatement = false
  /// The result of what was typed before it is run.
  var runsResult = false

  static func read(_ line: [UInt8], _ client: SQLClient, _ dialect: SQLDialect) -> SQLClientCommand {
    let text = String(decoding: line, as: UTF8.self)
    let words = text.split(whereSeparator: { $0 == " " || $0 == "\t" || $0 == "\r" }).map(String.init)
    guard let first = words.first else { return SQLClientCommand() }
    let rest = trimmed(text.dropFirst(first.count))
    switch client {
    case .psql: return psql(first, words, rest, dialect)
    case .mysql: return mysql(first.lowercased(), rest)
    case .sqlite: return sqlite(first.lowercased(), words, rest)
    case .sqlcmd: return sqlcmd(first.lowercased(), rest)
    case .none: return SQLClientCommand()
    }
  }

  private static func of(_ deed: SQLDeed) -> SQLClientCommand { SQLClientCommand(deeds: [deed]) }

  private static func psql(
    _ first: String, _ words: [String], _ rest: String, _ dialect: SQLDialect
  ) -> SQLClientCommand {
    if first.hasPrefix("\\!") {
      return of(SQLDeed(.runShell, .unknown, text: trimmed(Substring(first.dropFirst(2) + " " + rest))))
    }
    switch first {
    case "\\g", "\\gx", "\\gset", "\\gdesc", "\\crosstabview", "\\watch", "\\p", "\\bind", "\\parse", "\\sendpipeline":
      var command = SQLClientCommand(endsStatement: first != "\\p")
      if rest.hasPrefix("|") { command.deeds.append(SQLDeed(.runShell, .unknown, text: String(rest.dropFirst()))) }
      return command
    case "\\gexec": return SQLClientCommand(runsResult: true)
    case "\\i", "\\ir", "\\include", "\\include_relative":
      return of(SQLDeed(.include, .unknown, text: unquoted(rest)))
    case "\\c", "\\connect": return of(SQLDeed(.connect, .database, text: rest))
    case "\\copy": return copy(rest, dialect)
    case "\\o", "\\out", "\\w", "\\write":
      return rest.hasPrefix("|")
        ? of(SQLDeed(.runShell, .unknown, text: String(rest.dropFirst()))) : SQLClientCommand()
    case "\\lo_unlink": return of(SQLDeed(.drop, .partition, names: [rest]))
    case "\\password": return of(SQLDeed(.allow, .identity))
    default: return SQLClientCommand()
    }
  }

  /// `\copy` reads as COPY; its program runs where psql runs.
  private static func copy(_ rest: String, _ dialect: SQLDialect) -> SQLClientCommand {
    let deeds = SQLReader.read("COPY " + rest, dialect: dialect).flatMap(\.deeds)
    return SQLClientCommand(
      deeds: deeds.map { deed in
        var deed = deed
        if deed.act == .runProgram { deed.act = .runShell }
        return deed
      })
  }

  private static func mysql(_ first: String, _ rest: String) -> SQLClientCommand {
    switch first {
    case "source", "\\.": of(SQLDeed(.include, .unknown, text: withoutEnd(rest)))
    case "system", "\\!", "pager", "\\p":
      first == "\\p" ? SQLClientCommand() : of(SQLDeed(.runShell, text: withoutEnd(rest)))
    case "connect", "\\r", "use", "\\u": of(SQLDeed(.connect, .database, text: withoutEnd(rest)))
    default:
      first.hasPrefix("\\!")
        ? of(SQLDeed(.runShell, text: withoutEnd(String(first.dropFirst(2)) + " " + rest)))
        : SQLClientCommand()
    }
  }

  private static func sqlite(_ first: String, _ words: [String], _ rest: String) -> SQLClientCommand {
    switch first {
    case ".shell", ".system", ".sh": of(SQLDeed(.runShell, .unknown, text: rest))
    case ".read":
      unquoted(rest).hasPrefix("|")
        ? of(SQLDeed(.runShell, text: String(unquoted(rest).dropFirst())))
        : of(SQLDeed(.include, text: unquoted(rest)))
    case ".import":
      rest.contains("|")
        ? of(SQLDeed(.runShell, text: unquoted(rest.replacing("|", with: ""))))
        : of(SQLDeed(.addRows))
    case ".restore": of(SQLDeed(.replace, .database))
    case ".open": openFile(words)
    case ".load": of(SQLDeed(.runProgram, .unknown, text: rest))
    case ".output", ".once", ".excel":
      rest.hasPrefix("|") ? of(SQLDeed(.runShell, text: String(rest.dropFirst()))) : SQLClientCommand()
    case ".archive", ".ar": archive(words)
    case let name where isQuiet(name): SQLClientCommand()
    default: of(SQLDeed(.unread, .unknown, text: first))
    }
  }

  private static func openFile(_ words: [String]) -> SQLClientCommand {
    guard let path = words.dropFirst().first(where: { !$0.hasPrefix("-") }) else { return SQLClientCommand() }
    var command = of(SQLDeed(.connect, .database, text: path))
    if words.contains("--new") || words.contains("-new") {
      command.deeds.append(SQLDeed(.replace, .database, names: [path]))
    }
    return command
  }

  private static func archive(_ words: [String]) -> SQLClientCommand {
    let removes = words.contains { $0 == "--remove" || $0 == "-r" || $0 == "--create" || $0 == "-c" }
    return removes ? of(SQLDeed(.deleteRows, .rows, narrowing: .some)) : SQLClientCommand()
  }

  /// Commands of sqlite3 that only look, print, or set how it prints.
  private static func isQuiet(_ name: String) -> Bool {
    let known = [
      ".auth", ".backup", ".bail", ".binary", ".cd", ".changes", ".check", ".clone", ".connection", ".constant",
      ".databases", ".dbconfig", ".dbinfo", ".dump", ".echo", ".eqp", ".exit", ".expert", ".explain", ".filectrl",
      ".fullschema", ".headers", ".header", ".help", ".imposter", ".indexes", ".indices", ".intck", ".limit", ".lint",
      ".log", ".mode", ".nonce", ".nullvalue", ".parameter", ".param", ".print", ".progress", ".prompt", ".quit",
      ".recover", ".save", ".scanstats", ".schema", ".separator", ".session", ".sha3sum", ".show", ".stats", ".tables",
      ".timeout", ".timer", ".trace", ".version", ".vfsinfo", ".vfslist", ".vfsname", ".width", ".www", ".table",
      ".columns", ".maxrows", ".rows", ".open",
    ]
    // Any beginning that is long enough will do: `.tab`, `.sch`.
    return known.contains { $0 == name || (name.count > 2 && $0.hasPrefix(name)) }
  }

  private static func sqlcmd(_ first: String, _ rest: String) -> SQLClientCommand {
    switch first {
    case ":r": of(SQLDeed(.include, text: unquoted(rest)))
    case ":connect": of(SQLDeed(.connect, .database, text: rest))
    default:
      first.hasPrefix("!!") || first.hasPrefix(":!!")
        ? of(SQLDeed(.runShell, text: trimmed(first.drop { $0 == ":" || $0 == "!" } + " " + rest)))
        : SQLClientCommand()
    }
  }

  private static func trimmed(_ text: Substring) -> String {
    var text = text
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return String(text.drop { $0.isWhitespace })
  }

  private static func withoutEnd(_ text: String) -> String {
    text.hasSuffix(";") ? String(text.dropLast()) : text
  }

  private static func unquoted(_ text: String) -> String {
    let text = withoutEnd(text)
    guard text.count > 1, let first = text.first, first == "'" || first == "\"", text.last == first else { return text }
    return String(text.dropFirst().dropLast())
  }
}
