import Formats
import Processes
import Vocabulary

/// A SQLite database in a file, asked by sqlite3 as a child.
struct SQLiteFile: Sendable {
  let ground: RecoveryGround
  let path: String

  init(_ ground: RecoveryGround, _ path: String) {
    self.ground = ground
    self.path = path
  }

  /// Runs a script on the file, which it may not write; a lock is waited for half a minute.
  func run(_ script: String, timeLimit: Duration = .seconds(3600)) async throws -> ChildResult {
    try await ground.keeper.run(
      ground.command(
        "sqlite3", ["-batch", "-bail", "-readonly", "-noheader", path],
        input: Array((".timeout 30000\n" + script + "\n").utf8), timeLimit: timeLimit, outputBound: 64 << 20))
  }

  func succeed(_ script: String, _ step: String) async throws -> String {
    let result = try await run(script)
    guard result.ending.isSuccess, result.errorOutput.isEmpty else {
      throw RecoveryError.failed(step: step, said: SaidText.digest(result))
    }
    return result.text
  }

  /// A copy as of one moment, while others write (sqlite.org, "SQLite Backup API").
  func copy(to target: String) async throws {
    _ = try await succeed(".backup \(SQLiteFile.word(target))", "copy the database")
  }

  private static func word(_ text: String) -> String {
    "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
  }

  /// What is in it, in the words of `ManifestScript`, all seen in one transaction.
  func manifest(named name: String) async throws -> [StructuredValue] {
    let tables = try await succeed(
      "select name from sqlite_schema where type = 'table' and name not like 'sqlite_%' order by name;",
      "list the tables"
    ).split(separator: "\n").map(String.init)
    let counts = tables.map { table in
      let quoted =
        "\"" + table.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
      return
        "select json_object('kind', 'table', 'name', \(SQLiteFile.word(table)), 'rows', count(*)) from \(quoted);\n"
    }
    let script = """
      begin;
      select json_object('kind', 'head', 'database', \(SQLiteFile.word(name)),
        'taken', cast((julianday('now') - 2440587.5) * 86400000 as integer), 'server', sqlite_version(),
        'bytes', (select page_count * page_size from pragma_page_count, pragma_page_size));
      \(counts.joined())
      select json_object('kind', 'definition', 'sql', sql) from sqlite_schema where sql is not null order by type, name;
      commit;
      """
    var lines = try await succeed(script, "take the manifest").split(separator: "\n").map {
      try JSONReader.read(Array($0.utf8))
    }
    let definitions = lines.filter { $0["kind"]?.text == "definition" }.compactMap { $0["sql"]?.text }
    lines.removeAll { $0["kind"]?.text == "definition" }
    lines.append(ManifestLines.part("definitions", of: definitions))
    return lines
  }
}
