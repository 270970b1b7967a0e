import Vocabulary

/// Reads commands of HBase's shell, which is Ruby's: one a line or parted by `;`, its arguments behind a blank or in
/// brackets. Linear; what stands in quotes is no command.
package enum HBaseReader {
  /// Commands that are looked at.
  private static let limit = 512

  /// What a text would do, as one statement a command. A NUL stands for what cannot be told.
  package static func read(_ text: [UInt8]) -> [SQLStatement] {
    var statements: [SQLStatement] = []
    var start = 0
    for command in commands(of: text) where statements.count < limit {
      let range = ByteRange(start, start + command.count)
      start += command.count + 1
      if let deed = deed(String(decoding: command, as: UTF8.self)) {
        statements.append(SQLStatement(range: range, deeds: [deed]))
      }
    }
    return statements
  }

  /// The text cut at line breaks and semicolons outside quotes.
  private static func commands(of text: [UInt8]) -> [ArraySlice<UInt8>] {
    var quote: UInt8?
    return text.split(omittingEmptySubsequences: false) { byte in
      if byte == UInt8(ascii: "\n") {
        quote = nil
        return true
      }
      if byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"") {
        if quote == nil { quote = byte } else if quote == byte { quote = nil }
      }
      return byte == UInt8(ascii: ";") && quote == nil
    }
  }

  private static func deed(_ command: String) -> SQLDeed? {
    let words = words(of: command)
    guard let first = words.first, !first.hasPrefix("#") else { return nil }
    let verb = first.utf8.contains(0) ? "" : String(first)
    let names = words.dropFirst().prefix(1).map { $0.filter { $0 != "'" && $0 != "\"" } }
    switch verb {
    case "": return SQLDeed(.unread, .unknown, text: "a command that cannot be told")
    case "drop", "drop_all": return SQLDeed(.drop, .table, names: names)
    case "truncate", "truncate_preserve": return SQLDeed(.empty, .table, names: names)
    case "drop_namespace": return SQLDeed(.drop, .definition, names: names)
    case "delete", "deleteall": return SQLDeed(.deleteRows, .rows, names: names, narrowing: .key)
    case "disable", "disable_all": return SQLDeed(.disturb)
    case "alter", "alter_async": return alteration(command, names)
    case "delete_snapshot", "delete_all_snapshot", "delete_table_snapshots":
      return SQLDeed(.disarm, .replication, text: "snapshots")
    case "remove_peer", "disable_peer", "disable_table_replication":
      return SQLDeed(.disarm, .replication, text: "the replication")
    case "restore_snapshot": return SQLDeed(.replace, .table, names: names)
    case "revoke": return SQLDeed(.revoke, .identity)
    case "grant": return SQLDeed(.allow, .identity)
    case "system": return SQLDeed(.unread, .unknown, text: "a program that the shell starts")
    default: return nil
    }
  }

  /// The words of a command, what stands before a block of Ruby's left out: `%w(a b).each { |t| drop t }`.
  private static func words(of command: String) -> ArraySlice<Substring> {
    let words = command.split { " \t(),}".contains($0) }
    guard command.contains(".each"),
      let start = words.lastIndex(where: { ["do", "{"].contains($0) || $0.hasSuffix("|") })
    else { return words[...] }
    return words[(start + 1)...]
  }

  /// `alter 't', NAME => 'f', METHOD => 'delete'` and `alter 't', 'delete' => 'f'` drop a family of columns.
  private static func alteration(_ command: String, _ names: [String]) -> SQLDeed {
    let plain = command.filter { $0 != " " && $0 != "\"" && $0 != "'" }
    let drops = plain.contains("METHOD=>delete") || plain.contains(",delete=>")
    return SQLDeed(drops ? .drop : .alter, drops ? .column : .definition, names: names)
  }
}
