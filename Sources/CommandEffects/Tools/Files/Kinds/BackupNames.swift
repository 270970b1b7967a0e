/// Knows backups by their names: dumps, folders of backups, files that are called so.
enum BackupNames {
  private static let dumpEndings: Set<Substring> = ["dump", "dmp", "pgdump", "pg_dump", "backup", "bkp", "bak", "bacpac"]

  /// Endings that a packed dump has behind its own.
  private static let packedEndings: Set<Substring> = ["gz", "xz", "zst", "bz2", "zip", "lz4", "gpg", "age", "enc", "7z"]

  /// Tokens of the name of an SQL file that is part of a program, not a dump of its data.
  private static let programSQL: Set<Substring> = [
    "schema", "init", "seed", "seeds", "query", "queries", "test", "tests", "create", "alter", "structure", "migration",
    "view", "views", "function", "functions", "setup", "fixture", "fixtures", "up", "down", "tmp", "temp", "scratch",
  ]

  /// Whether the components lead to a backup, or into a folder of backups. In a project a folder of source code may
  /// hold one that is only called so.
  static func isBackup(_ parts: some BidirectionalCollection<String>, inProject: Bool) -> Bool {
    guard let last = parts.last else { return false }
    let above = parts.dropLast()
    if inProject, SourceNames.isSourceTree(above) { return false }
    if isEditorCopy(last) { return above.contains(where: isBackupFolder) }
    if isDump(last) { return !isProgramSQL(last, above) }
    if SourceNames.isSource(last) { return false }
    return parts.contains(where: isBackupFolder) || last.holds("backup")
  }

  /// Whether a folder of this name is there to keep things: what lands in it does not take their place.
  static func keepsThings(_ name: String) -> Bool {
    if isBackupFolder(name) { return true }
    return tokens(name).contains { token in
      switch token {
      case "old", "archive", "archived", "archives", "copy", "copies", "compare", "comparison", "keep", "kept", "save",
        "saved", "history", "previous", "prev", "tmp", "temp", "inspect", "review", "snapshot", "snapshots", "original":
        true
      default: false
      }
    }
  }

  /// `backups`, `db-backup`, `.git.bak`, `snapshots`.
  private static func isBackupFolder(_ name: String) -> Bool {
    switch name {
    case "snapshots", ".snapshots", "snapshot", "@snapshots", ".snapshot", "basebackup", "wal_archive", "pg_dumps", "dumps":
      return true
    default: break
    }
    if SourceNames.isSource(name) { return false }
    return tokens(name).contains { token in
      switch token {
      case "backup", "backups", "bak", "bkp", "bkup", "pgbackrest", "barman", "walarchive": true
      default: false
      }
    }
  }

  /// A dump of data: `prod.dump`, `backup.sql.gz`, `app.bak`, also packed or encrypted.
  private static func isDump(_ name: String) -> Bool {
    let ending = SourceNames.ending(name)
    guard ending.utf8.count < name.utf8.count else { return false }
    let stem = name.dropLast(ending.utf8.count + 1)
    if packedEndings.contains(ending), stem.utf8.contains(UInt8(ascii: ".")) { return isDump(String(stem)) }
    if ending == "sql" { return true }
    return dumpEndings.contains(ending)
  }

  /// `main.tf.bak`: the copy of a text file that an editor made.
  private static func isEditorCopy(_ name: String) -> Bool {
    let ending = SourceNames.ending(name)
    guard ending.utf8.count < name.utf8.count, dumpEndings.contains(ending) else { return false }
    let stem = name.dropLast(ending.utf8.count + 1)
    return SourceNames.isSource(stem) || isTextName(stem)
  }

  /// Names of text files without an ending, whose copies are an editor's.
  private static func isTextName(_ stem: Substring) -> Bool {
    switch SourceNames.ending(stem) {
    case "makefile", "dockerfile", "json", "txt", "env", "readme", "license", "gitignore", "procfile", "jenkinsfile",
      "justfile", "gemfile", "csproj", "mod", "sum", "properties", "core": true
    default: false
    }
  }

  /// SQL that belongs to a program: numbered migrations, schemas, queries, whatever lies in `sql/`.
  private static func isProgramSQL(_ name: String, _ above: some BidirectionalCollection<String>) -> Bool {
    guard name.hasSuffix(".sql") else { return false }
    if above.contains("sql") { return true }
    let words = tokens(name)
    if words.contains(where: { $0 == "backup" || $0 == "dump" || $0 == "prod" || $0 == "production" }) { return false }
    return words.contains(where: programSQL.contains) || words.first.map(isNumbered) == true
  }

  /// `001` and `v12` begin the names of migrations.
  private static func isNumbered(_ token: Substring) -> Bool {
    let digits = token.first == "v" ? token.dropFirst() : token
    return !digits.isEmpty && digits.utf8.allSatisfy { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
  }

  /// The words of a name, parted by `-`, `_`, `.`, spaces and `@`.
  static func tokens(_ name: String) -> [Substring] {
    name.utf8.split { byte in
      switch byte {
      case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: " "), UInt8(ascii: "@"): true
      default: false
      }
    }.map { Substring($0) }
  }
}
