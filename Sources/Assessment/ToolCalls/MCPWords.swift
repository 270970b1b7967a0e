import CommandEffects

/// The words in the names of an MCP server and its tool, in lower case.
struct MCPWords {
  let server: [String]
  let tool: [String]

  init(_ call: MCPCall) {
    self.init(server: MCPWords.words(of: call.server), tool: MCPWords.words(of: call.tool))
  }

  private init(server: [String], tool: [String]) {
    self.server = server
    self.tool = tool
  }

  /// The same server's words, for a tool that its arguments name.
  func calling(_ tool: String) -> MCPWords { MCPWords(server: server, tool: MCPWords.words(of: tool)) }

  /// Verbs after which something is gone, or nobody can use it any more.
  static let destroying: Set<String> = [
    "delete", "destroy", "drop", "purge", "terminate", "wipe", "truncate", "remove", "erase", "uninstall", "teardown",
    "nuke", "flush", "flushall", "flushdb", "deprovision", "decommission", "revoke", "expunge", "reset", "del", "rm",
    "unlink", "prune", "deletes", "destroys", "batchdelete", "deletemany", "restore", "forcedelete", "clear",
  ]

  private static let reading: Set<String> = [
    "get", "list", "describe", "read", "search", "find", "show", "fetch", "view", "inspect", "check", "explain",
    "count", "lookup", "status", "validate", "preview", "diff", "analyze", "help", "plan", "estimate", "simulate",
    "can",
    "is", "has", "should", "would", "dry",
  ]

  /// Whether the tool's name says that it destroys: a verb of reading at its front takes that back (`list_deleted`),
  /// except where both are done (`find_and_delete`).
  var isDestroying: Bool {
    if isDisarming || beginsToDestroy { return true }
    for (index, word) in tool.enumerated() where MCPWords.destroying.contains(word) {
      if index > 0, tool[index - 1] == "and" { return true }
      if !isReading { return word != "restore" || !tool.contains { ["deleted", "archived", "trash"].contains($0) } }
    }
    return false
  }

  /// Words that destroy only as a name's verb: `empty_bucket`, `force_push`, `schedule_key_deletion`.
  private var beginsToDestroy: Bool {
    switch tool.first {
    case "empty", "deregister": true
    case "force": tool.contains { ["push", "unlock", "detach"].contains($0) }
    case "schedule": tool.contains("deletion")
    default: false
    }
  }

  /// Whether the name says that a protection or a way back is switched off.
  private var isDisarming: Bool {
    ["disable", "suspend"].contains(tool.first)
      && tool.contains {
        ["protection", "backup", "backups", "versioning", "retention", "lock", "pitr", "recovery", "snapshots", "key"]
          .contains($0)
      }
  }

  /// Whether what goes is kept by a repository: a file of one, what was staged in one.
  var isVersioned: Bool {
    let isRepository = all.contains { ["github", "gitlab", "bitbucket", "git"].contains($0) }
    return isRepository && tool.contains { ["file", "files", "reset"].contains($0) }
  }

  /// Whether the tool's name begins with a verb of reading, or says at its end that it only tries, and goes on to
  /// nothing else (`plan_and_apply`).
  var isReading: Bool {
    if let and = tool.firstIndex(where: { $0 == "and" || $0 == "then" }), and + 1 < tool.count,
      MCPWords.destroying.contains(tool[and + 1]) || tool[and + 1] == "apply"
    {
      return false
    }
    return tool.first.map(MCPWords.reading.contains) ?? false || tool.suffix(2) == ["dry", "run"]
      || tool.last == "preview"
  }

  /// Whether the tool looks for something by words.
  var isSearching: Bool { tool.contains { ["search", "ask", "lookup", "find", "docs", "documentation"].contains($0) } }

  /// Whether the tool's name says that it explains or checks a statement and does not run it.
  var onlyExplains: Bool {
    tool.contains { ["explain", "validate", "analyze", "format", "lint", "parse", "check"].contains($0) }
      && !tool.contains { MCPWords.running.contains($0) }
  }

  /// Whether the tool's name says that it runs a text that it is given.
  var runsText: Bool { tool.contains { MCPWords.running.contains($0) } }

  /// Whether the tool's name says that the text is for a shell.
  var runsShell: Bool {
    tool.contains { ["shell", "terminal", "bash", "ssh", "tmux", "pty"].contains($0) }
      || tool.dropFirst().contains("process")
  }

  /// Whether the server works on drawings, scenes, songs and lists of things to do.
  var isWorkshop: Bool {
    isAbout(
      "figma", "unity", "blender", "unreal", "godot", "spotify", "photoshop", "roblox", "todoist", "taskmaster",
      "ticktick")
  }

  /// Whether the names speak of a place where code is run.
  var isInterpreter: Bool { isAbout("repl", "interpreter", "sandbox", "kernel", "notebook", "jupyter") }

  /// Whether what it runs runs in a page.
  var isBrowser: Bool {
    isAbout("browser", "playwright", "puppeteer", "chrome", "devtools", "selenium", "webpage") && !runsShell
  }

  /// Whether the names speak of a database.
  var isDatabase: Bool {
    all.contains { MCPWords.databases.contains($0) || $0.hasSuffix("sql") }
  }

  /// Whether one of the words stands in the names.
  func isAbout(_ words: String...) -> Bool { all.contains(where: words.contains) }

  private static let files: Set<String> = [
    "file", "files", "directory", "folder", "editor", "filesystem", "fs", "dir",
  ]

  /// Whether what a file tool takes away may be a whole folder: its name speaks of no file.
  var takesFolders: Bool { !tool.contains { $0 == "file" || $0 == "files" } }

  private static let running: Set<String> = [
    "exec", "execute", "run", "shell", "terminal", "bash", "command", "eval", "evaluate", "interpreter", "repl",
    "interpret", "executor", "runner",
  ]

  private static let databases: Set<String> = [
    "postgres", "postgresql", "pg", "psql", "database", "db", "sql", "sqlite", "mysql", "mariadb", "supabase", "neon",
    "clickhouse", "snowflake", "bigquery", "redshift", "duckdb", "cockroach", "planetscale", "turso", "d1", "oracle",
    "mssql", "sqlserver", "databricks", "trino", "presto", "athena", "cassandra", "timescale", "warehouse",
    "timescaledb", "cockroachdb", "mongodb", "questdb", "surrealdb", "influxdb", "arangodb", "couchdb", "dynamodb",
    "singlestore", "dbhub", "motherduck",
  ]

  /// Words of a tool's name that say how it runs something and not what.
  private static let generic: Set<String> = [
    "exec", "execute", "run", "shell", "command", "commands", "cli", "call", "invoke", "generic", "tool", "cmd",
    "action", "operation", "api", "request", "raw", "any", "custom", "in", "on", "with", "the", "a", "executor",
    "execution", "runner", "mcp", "use",
  ]

  /// What is left of the tool's name without the program and the words for running: `delete namespace`.
  var verbs: [String] {
    tool.filter { !MCPWords.generic.contains($0) && MCPWords.program(of: $0) == nil }
  }

  var isAboutFiles: Bool {
    (tool + server).contains { MCPWords.files.contains($0) }
      && !server.contains { ["github", "gitlab", "drive", "gdrive", "slack", "figma"].contains($0) }
  }

  /// Both names' words.
  var all: [String] { server + tool }

  /// Runs of letters and digits; a capital behind a small letter begins a word: `deleteDBInstance`, `drop-collection`.
  static func words(of name: String) -> [String] {
    var words: [String] = []
    var word: [UInt8] = []
    var wasSmall = false
    for byte in name.utf8 {
      let isCapital = byte >= 65 && byte <= 90
      let isSmall = (byte >= 97 && byte <= 122) || (byte >= 48 && byte <= 57)
      if !isCapital && !isSmall || isCapital && wasSmall {
        if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
        word = []
      }
      if isCapital || isSmall { word.append(isCapital ? byte | 32 : byte) }
      wasSmall = isSmall
    }
    if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
    return words
  }
}
