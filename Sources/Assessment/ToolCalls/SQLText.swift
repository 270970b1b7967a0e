import Vocabulary

/// Tells statements from prose by their first words.
enum SQLText {
  private static let bound = 4096

  private static let statementWords: Set<String> = [
    "select", "insert", "update", "delete", "drop", "truncate", "alter", "create", "grant", "revoke", "with", "begin",
    "set", "vacuum", "merge", "replace", "rename", "call", "do", "reindex", "start", "use", "commit", "rollback",
    "copy",
    "explain", "lock", "analyze", "comment", "refresh", "cluster", "load", "pragma", "attach", "detach", "exec",
    "execute", "declare", "optimize", "system", "kill", "shutdown", "prepare", "backup", "restore", "import", "reset",
    "discard", "reassign", "security", "undrop", "if", "show", "describe", "abort", "end", "savepoint", "release",
  ]

  private static let objects: Set<String> = [
    "table", "database", "schema", "view", "index", "role", "user", "materialized", "function", "sequence", "type",
    "extension", "trigger", "policy", "publication", "subscription", "server", "tablespace", "owned", "foreign",
    "procedure", "warehouse", "stage", "keyspace", "stream", "task", "routine", "domain", "aggregate", "login", "event",
    "replication", "column", "constraint", "temporary", "temp", "unlogged", "system", "external", "dictionary", "all",
    "partition",
  ]

  /// Whether one of the statements reads like SQL beyond its first word.
  static func isLike(_ text: String) -> Bool {
    plain(text).split(separator: UInt8(ascii: ";")).prefix(16).contains { part in
      let words = part.split { $0 <= 32 || $0 == UInt8(ascii: "(") }.prefix(64).map(lowered)
      return isLike(words[...])
    }
  }

  /// Whether the first word is one that a statement begins with.
  static func beginsLikeOne(_ text: String) -> Bool {
    plain(text).split { $0 <= 32 || $0 == UInt8(ascii: ";") || $0 == UInt8(ascii: "(") }
      .first.map { statementWords.contains(lowered($0)) } ?? false
  }

  private static func isLike(_ words: ArraySlice<String>) -> Bool {
    guard let first = words.first else { return false }
    let rest = words.dropFirst()
    switch first {
    case "select": return !rest.isEmpty
    case "delete": return rest.prefix(3).contains("from")
    case "drop", "alter": return rest.first.map(objects.contains) ?? false
    case "create": return rest.prefix(4).contains(where: objects.contains)
    case "truncate": return rest.first == "table" || (1...3).contains(rest.count)
    case "insert", "merge", "replace": return rest.prefix(3).contains("into")
    case "update": return rest.contains("set")
    case "with": return rest.contains("as")
    case "copy": return rest.contains("to") || rest.contains("from")
    case "grant", "revoke": return rest.contains("to") || rest.contains("from")
    case "rename": return rest.first == "table"
    case "do": return rest.first?.hasPrefix("$") ?? false
    case "explain", "analyze", "verbose": return isLike(rest)
    default: return false
    }
  }

  /// The text without the comments before its first statement.
  private static func plain(_ text: String) -> ArraySlice<UInt8> {
    var rest = Array(text.utf8.prefix(bound))[...]
    for _ in 0..<16 {
      rest = rest.drop { $0 <= 32 }
      if rest.starts(with: "--".utf8) {
        rest = rest.drop { $0 != UInt8(ascii: "\n") }
      } else if rest.starts(with: "/*".utf8) {
        rest = rest.dropFirst(2)
        while !rest.isEmpty, !rest.starts(with: "*/".utf8) { rest = rest.dropFirst() }
        rest = rest.dropFirst(2)
      } else {
        break
      }
    }
    return rest
  }

  private static func lowered(_ word: ArraySlice<UInt8>) -> String {
    String(decoding: word.map { $0 >= 65 && $0 <= 90 ? $0 | 32 : $0 }, as: UTF8.self)
  }
}
