import CommandEffects
import Vocabulary

/// Finds what is to be run in the arguments of an MCP call: shell text, an argv, SQL.
enum MCPCommands {
  enum Command: Hashable {
    case text(String)
    case argv([String])
  }

  /// Commands of one call that are looked at.
  private static let bound = 32

  private static let shellNames: Set<String> = [
    "command", "cmd", "commands", "shell", "shellcommand", "script", "bash", "clicommand", "awsclicommand", "cli",
    "kubectlcommand", "terraformcommand", "helmcommand", "gcloudcommand", "azcommand", "commandline", "run", "exec",
    "rawcommand", "dockercommand", "gitcommand", "keys",
  ]

  private static let listNames: Set<String> = ["args", "argv", "arguments", "command", "cmd"]

  private static let queryNames: Set<String> = [
    "sql", "query", "statement", "statements", "queries", "stmt", "sqlquery", "sqlstatement", "sqltext", "command",
    "sqls", "querytext", "ddl",
  ]

  private static let statementWords: Set<String> = [
    "select", "insert", "update", "delete", "drop", "truncate", "alter", "create", "grant", "revoke", "with", "begin",
    "set", "vacuum", "merge", "replace", "rename", "call", "do", "reindex", "start", "use",
  ]

  /// The commands in the arguments, each once.
  static func found(in values: MCPArguments, _ words: MCPWords) -> [Command] {
    var commands: [Command] = []
    for entry in values.entries {
      if let text = entry.value.text {
        guard let command = command(text, entry.key, words, values) else { continue }
        if !commands.contains(command) { commands.append(command) }
      } else if let list = list(entry, words, values), !commands.contains(.argv(list)) {
        commands.append(.argv(list))
      }
      if commands.count >= bound { break }
    }
    return commands
  }

  private static func command(
    _ text: String, _ key: String, _ words: MCPWords, _ values: MCPArguments
  ) -> Command? {
    if queryNames.contains(key), isSQL(text) { return .argv(words.sqlClient + [text]) }
    let runsText = words.tool.contains {
      ["exec", "execute", "run", "shell", "terminal", "bash", "command"].contains($0)
    }
    let isShell = shellNames.contains(key) || (runsText && ["input", "text", "code", "value"].contains(key))
    guard isShell else { return nil }
    // A list beside it holds the arguments of the program.
    if let list = values.entries.first(where: { listNames.contains($0.key) && $0.value.elements != nil }),
      let rest = texts(list.value), list.key != key
    {
      return .argv((lacksProgram(text, words) ? [words.program ?? text, text] : [text]) + rest)
    }
    return .text(completed(text, words))
  }

  /// The program that the names speak of, put before a text that leaves it out: `destroy` for a server `terraform`.
  private static func completed(_ text: String, _ words: MCPWords) -> String {
    guard let program = words.program, lacksProgram(text, words) else { return text }
    return program + " " + text
  }

  /// Whether a text begins with a verb of the program that the names speak of.
  private static func lacksProgram(_ text: String, _ words: MCPWords) -> Bool {
    let first = text.utf8.split(separator: UInt8(ascii: " ")).first.map { String(Substring($0)) } ?? ""
    guard let program = words.program, PathText.lastComponent(first) != program else { return false }
    return !Tools.isRead(first) && isVerb(first)
  }

  /// A list of texts that is an argv, with the program before it where the names tell it.
  private static func list(_ entry: MCPArguments.Entry, _ words: MCPWords, _ values: MCPArguments) -> [String]? {
    guard listNames.contains(entry.key), let list = texts(entry.value), let first = list.first else { return nil }
    if Tools.isRead(PathText.lastComponent(first)) { return list }
    if values.text("command", "cmd", "program", "executable") != nil { return nil }
    return words.program.map { [$0] + list }
  }

  private static func texts(_ value: StructuredValue) -> [String]? {
    guard let elements = value.elements, !elements.isEmpty else { return nil }
    let texts = elements.compactMap(\.text)
    return texts.count == elements.count ? texts : nil
  }

  private static func isSQL(_ text: String) -> Bool {
    let trimmed = text.utf8.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\t") }
    // A comment may stand before the statement.
    if trimmed.starts(with: "--".utf8) || trimmed.starts(with: "/*".utf8) { return true }
    return MCPWords.words(of: String(Substring(trimmed.prefix(32)))).first.map(statementWords.contains) ?? false
  }

  /// Whether a word is one that a program takes as its verb: letters, in lower case.
  private static func isVerb(_ word: String) -> Bool {
    !word.isEmpty && word.utf8.allSatisfy { ($0 >= 97 && $0 <= 122) || $0 == UInt8(ascii: "-") }
  }
}
