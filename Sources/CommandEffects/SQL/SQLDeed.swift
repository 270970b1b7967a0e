import Vocabulary

/// One thing that a statement would do.
package struct SQLDeed: Sendable, Hashable {
  package var act: SQLAct
  /// What it is done to.
  package var object: SQLObject
  /// The names of the objects as written, quotes taken off; `…` where one cannot be told.
  package var names: [String]
  /// Which rows, for acts on rows.
  package var narrowing: SQLNarrowing
  /// For a program, its command line; for a file, its path; for a connection, its words; else empty.
  package var text: String

  package init(
    _ act: SQLAct, _ object: SQLObject = .rows, names: [String] = [], narrowing: SQLNarrowing = .none,
    text: String = ""
  ) {
    self.act = act
    self.object = object
    self.names = names
    self.narrowing = narrowing
    self.text = text
  }

  /// Only looks, or changes nothing but the session.
  static let read = SQLDeed(.read)

  /// Whether rows, or what holds them, would be gone or overwritten without a condition that spares the others.
  package var losesData: Bool {
    switch act {
    case .deleteRows, .changeRows: narrowing == .none
    case .empty, .replace: true
    case .drop: object.holdsRows
    default: false
    }
  }

  /// Whether a ROLLBACK takes it back.
  var isUndoable: Bool {
    switch act {
    case .read, .create, .addRows, .changeRows, .deleteRows, .empty, .replace, .drop, .alter, .allow, .revoke,
      .unguard, .call:
      object != .replication && object != .database
    case .disarm, .disturb, .runProgram, .runShell, .include, .connect, .unread: false
    }
  }

  /// Whether MySQL commits before and after it.
  var isDefinition: Bool {
    switch act {
    case .create, .empty, .drop, .alter, .allow, .revoke: true
    default: false
    }
  }
}

/// What a statement does.
package enum SQLAct: String, Sendable, Hashable {
  case read
  /// Makes something that was not there.
  case create
  case addRows
  case changeRows
  case deleteRows
  /// Takes all rows at once: TRUNCATE.
  case empty
  /// Puts something in the place of what was there: INSERT OVERWRITE, RESTORE DATABASE, CREATE OR REPLACE TABLE.
  case replace
  case drop
  case alter
  /// Gives rights, or changes who may come in.
  case allow
  case revoke
  /// Turns off what keeps rows right: triggers, row security, constraints.
  case unguard
  /// Takes a way back: binary logs, replication slots, archiving.
  case disarm
  /// Ends sessions or the server.
  case disturb
  /// Calls a routine that was not read.
  case call
  /// Starts a program on the server.
  case runProgram
  /// Starts a program where the client runs.
  case runShell
  /// Reads further statements from a file.
  case include
  /// Goes on against another server or database.
  case connect
  /// What it would do cannot be told.
  case unread
}

/// What a statement does it to.
package enum SQLObject: String, Sendable, Hashable {
  case rows
  case table
  case column
  case partition
  case schema
  case database
  /// All that a role owns.
  case owned
  /// Something that can be made again from its definition: an index, a view, a function, an empty schema.
  case definition
  case identity
  /// Keeps rows right: a trigger, a policy, a constraint.
  case guardian
  /// A way back, or a copy elsewhere: a slot, a publication, a log.
  case replication
  case key
  case unknown

  /// Whether rows die with it.
  package var holdsRows: Bool {
    switch self {
    case .rows, .table, .column, .partition, .schema, .database, .owned: true
    case .definition, .identity, .guardian, .replication, .key, .unknown: false
    }
  }
}

/// How far a condition spares rows.
package enum SQLNarrowing: String, Sendable, Hashable, Comparable {
  /// It spares none, or none that is certain.
  case none
  /// It spares some.
  case some
  /// It names rows by a key: few, or none.
  case key

  private var rank: Int {
    switch self {
    case .none: 0
    case .some: 1
    case .key: 2
    }
  }

  package static func < (left: SQLNarrowing, right: SQLNarrowing) -> Bool { left.rank < right.rank }
}
