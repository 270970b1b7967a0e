import Vocabulary

/// One statement of SQL, or one command of a client that stands between statements.
package struct SQLStatement: Sendable, Hashable {
  /// Where it stands in the text, without its separator.
  package var range: ByteRange
  /// What it would do, in order; never empty.
  package var deeds: [SQLDeed]
  /// The same text takes it back: a transaction that ends in ROLLBACK.
  package var isUndone = false
  /// What it does to the transaction.
  var transaction: Transaction = .none

  /// What a statement does to the transaction.
  enum Transaction: Sendable, Hashable {
    case none
    case begin
    case end
    case rollback
  }

  /// Whether nothing changes that lasts: rows and definitions are as they were.
  package var isHarmless: Bool {
    deeds.allSatisfy { $0.act == .read || $0.act == .connect }
      || (isUndone && deeds.allSatisfy(\.isUndoable))
  }

  /// Whether rows, or what holds them, would be gone or overwritten.
  package var losesData: Bool { !isUndone && deeds.contains { $0.losesData } }
}
