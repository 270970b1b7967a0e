/// A database as a command names it: a host, a name, a file, each with where it was read.
struct DatabaseAddress: Sendable, Hashable {
  /// A part of an address.
  struct Part: Sendable, Hashable {
    /// As read; a NUL stands for what cannot be told.
    var text: String
    /// Where it was read, in a few words: `--host`, `PGHOST`, `DATABASE_URL in .env`.
    var evidence: String

    /// Whether all of it is known.
    var isKnown: Bool { !text.utf8.contains(0) }
  }

  /// Nil when nothing names one: then clients take the server on this machine.
  var host: Part?
  /// Nil when nothing names one.
  var database: Part?
  /// The database is a file, or in memory; `host` is nil then.
  var file: Part?
  /// No host is named, but a variable that is not known here may name one.
  var mayBeElsewhere = false

  /// Takes over what this address does not name.
  func filled(from other: DatabaseAddress) -> DatabaseAddress {
    guard file == nil else { return self }
    return DatabaseAddress(
      host: host ?? other.host, database: database ?? other.database, file: host == nil ? other.file : nil,
      mayBeElsewhere: mayBeElsewhere || other.mayBeElsewhere)
  }
}
