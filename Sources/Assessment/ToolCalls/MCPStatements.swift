import CommandEffects
import Vocabulary

/// Finds statements in the arguments of an MCP call, and hands each to the client that reads its language.
enum MCPStatements {
  private static let queryNames: Set<String> = [
    "query", "queries", "statement", "statements", "stmt", "command", "commands", "cmd", "querytext", "querystring",
    "ddl", "rawquery", "dbquery", "migration", "input", "text", "q", "code", "script", "body",
  ]

  /// The start of the client that runs a text under this name; nil when it is no statement.
  static func command(
    _ text: String, _ key: String, _ words: MCPWords, _ values: MCPArguments
  ) -> MCPCommand? {
    let isNamed = key.hasPrefix("sql") || key.hasSuffix("sql") || key == "ddl"
    guard isNamed || queryNames.contains(key) else { return nil }
    if words.isAbout("redis", "valkey", "dragonfly", "upstash", "elasticache"),
      let argv = redis(text, key, words, values)
    {
      return argv
    }
    if words.isAbout("mongo", "mongodb", "mongosh", "documentdb") { return mongo(text, words) }
    guard isNamed ? SQLText.beginsLikeOne(text) : isStatement(text, key, words) else { return nil }
    return .argv(words.sqlClient + [words.onlyExplains ? explaining(text, values) : text])
  }

  /// A text is a statement when it reads as one; what looks for something in other things than a database takes words.
  private static func isStatement(_ text: String, _ key: String, _ words: MCPWords) -> Bool {
    if words.isSearching { return false }
    if SQLText.isLike(text) { return words.isDatabase || !words.isReading }
    return words.isDatabase && !words.isReading && !words.runsShell && SQLText.beginsLikeOne(text)
  }

  private static func explaining(_ text: String, _ values: MCPArguments) -> String {
    let isRun = values.entries.contains { $0.key == "analyze" && $0.value.truth == true }
    return (isRun ? "EXPLAIN ANALYZE " : "EXPLAIN ") + text
  }

  private static func mongo(_ text: String, _ words: MCPWords) -> MCPCommand? {
    guard ["db.", "use ", "rs.", "sh."].contains(where: text.hasPrefix) || text.utf8.contains(UInt8(ascii: ";")) else {
      return nil
    }
    return .argv(["mongosh", "--host", words.host, "--eval", text])
  }

  private static func isRedis(_ words: MCPWords) -> Bool {
    words.isAbout("redis", "valkey", "dragonfly", "upstash", "elasticache")
  }

  /// A command of Redis as the list of its words; nil for another server.
  static func redis(_ list: [String], _ words: MCPWords) -> MCPCommand? {
    isRedis(words) && list.first != "redis-cli" ? .argv(["redis-cli", "-h", words.host] + list) : nil
  }

  /// A command of Redis: `FLUSHALL`, or `DEL` with its arguments beside it.
  private static func redis(
    _ text: String, _ key: String, _ words: MCPWords, _ values: MCPArguments
  ) -> MCPCommand? {
    guard ["command", "cmd", "commands", "query", "statement", "input"].contains(key),
      PathText.lastComponent(text.split(separator: " ").first.map(String.init) ?? "") != "redis-cli"
    else { return nil }
    let rest = values.entries.filter { $0.key == "args" || $0.key == "arguments" }.flatMap { entry -> [String] in
      if let text = entry.value.text { return entry.isElement ? [] : [text] }
      return entry.value.elements?.compactMap(\.text) ?? []
    }
    return .argv(["redis-cli", "-h", words.host] + text.split(separator: " ").map(String.init) + rest)
  }
}
