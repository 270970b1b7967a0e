/// What statements of one session know of each other.
package struct SQLSession: Sendable {
  /// Temporary tables that were made, in lower case.
  var temporaries: Set<String> = []
  /// What prepared statements would do, by name in lower case.
  var prepared: [String: [SQLDeed]] = [:]
  /// Values of variables that were set from literals, by name in upper case.
  var variables: [String: [UInt8]] = [:]
  /// Texts that dynamic SQL may run, most recent last; bounded.
  var literals: [[UInt8]] = []
  /// Texts inside texts.
  var depth = 0

  /// Texts deeper than this are not read.
  static let depthBound = 6
  /// Literals that are remembered.
  static let literalBound = 64

  /// Names that are remembered of each kind.
  static let nameBound = 256

  package init() {}

  /// Remembers what a prepared statement would do.
  mutating func prepare(_ name: String, _ deeds: [SQLDeed]) {
    if prepared.count < SQLSession.nameBound { prepared[name] = deeds }
  }

  /// Remembers temporary tables.
  mutating func make(temporary names: [String]) {
    for name in names where temporaries.count < SQLSession.nameBound { temporaries.insert(name.lowercased()) }
  }
}
