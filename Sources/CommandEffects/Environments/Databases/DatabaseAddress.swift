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

    /// Both hosts, where a command names two and which of them counts is not known: the one with more to lose decides.
    func or(_ other: Part?) -> Part {
      guard let other, other.text != text else { return self }
      return Part(text: "\(text),\(other.text)", evidence: evidence)
    }
  }

  /// Nil when nothing names one: then clients take the server on this machine. Several are parted by commas.
  var host: Part?
  /// A numeric address that is connected to, whatever `host` says (libpq's `hostaddr`); nil when nothing gives one.
  var number: Part?
  /// The port; nil when nothing gives one that is known.
  var port: Int?
  /// Nil when nothing names one.
  var database: Part?
  /// The database is a file, or in memory; `host` is nil then.
  var file: Part?
  /// No host is named, but a variable that is not known here may name one.
  var mayBeElsewhere = false

  /// What is connected to.
  var server: Part? { number ?? host }

  /// Takes over what this address does not name.
  func filled(from other: DatabaseAddress) -> DatabaseAddress {
    guard file == nil else { return self }
    return DatabaseAddress(
      host: host ?? other.host, number: number ?? other.number, port: port ?? other.port,
      database: database ?? other.database,
      file: server == nil ? other.file : nil, mayBeElsewhere: mayBeElsewhere || other.mayBeElsewhere)
  }

  /// With the host of a second address, where which of the two counts is not known.
  func either(_ other: DatabaseAddress) -> DatabaseAddress {
    var address = filled(from: other)
    if let host { address.host = host.or(other.host) }
    return address
  }
}
