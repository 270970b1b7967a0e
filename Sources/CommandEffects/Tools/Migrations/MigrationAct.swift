/// What a command of a migration tool does to the database that it works on.
enum MigrationAct: Sendable, Hashable {
  case read
  /// Migrates forward, as everybody does on every release.
  case forward
  /// Brings the schema in line with the code, and may drop what the code does not have.
  case push
  /// Takes migrations back: their tables and columns go.
  case back
  /// Drops the database, its tables or its rows.
  case destroy
  /// Runs the SQL in its argv or on its standard input.
  case sql
  /// Runs code in the framework's own language.
  case code
}
