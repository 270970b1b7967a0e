/// What went wrong with the ledger.
package enum LedgerError: Error, Sendable, Hashable {
  /// The storage could not do something: what, to what, and why.
  case storage(operation: String, path: String, reason: String)
  /// Somebody else holds the ledger for longer than was waited.
  case busy(path: String, milliseconds: Int)
  /// What is stored does not go on from its head.
  case damaged(LedgerDamage)
  /// A record would be longer than a line may be.
  case oversizedRecord(bytes: Int, bound: Int)
  /// A line is no record: what is wrong with it.
  case malformedRecord(String)
  /// The head file is no head: what is wrong with it.
  case malformedHead(String)
  /// A checkpoint is none: what is wrong with it.
  case malformedCheckpoint(String)
  /// A key of a checkpoint's signatures is none: what is wrong with it.
  case malformedKey(String)
  /// A record's proof is none: what is wrong with it.
  case malformedProof(String)
}

/// Why nothing can be appended to a log as it is stored.
package enum LedgerDamage: Sendable, Hashable {
  /// There are fewer bytes than the head speaks of.
  case shorter(bytes: Int, head: Int)
  /// What follows the records of the head does not follow from them.
  case foreignTail(record: Int)
}

extension LedgerError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .storage(let operation, let path, let reason):
      "cannot \(operation) \"\(path)\": \(reason); make it writable by you, with free space"
    case .busy(let path, let milliseconds):
      "cannot lock \"\(path)\" within \(milliseconds) ms: another process holds it; end that process and try again"
    case .damaged(let damage): "the ledger is damaged: \(damage); run \"tagout ledger verify\""
    case .oversizedRecord(let bytes, let bound):
      "a record of \(bytes) bytes is over the bound of \(bound); record something shorter"
    case .malformedRecord(let what): "a line is no record: \(what); run \"tagout ledger verify\""
    case .malformedHead(let what): "the head file is no head: \(what); run \"tagout ledger verify\""
    case .malformedCheckpoint(let what): "the checkpoint is none: \(what); give a file in the C2SP tlog-checkpoint form"
    case .malformedKey(let what): "the key is none: \(what); give what `tagout ledger key` prints"
    case .malformedProof(let what): "the proof is none: \(what); give what `tagout ledger prove` wrote"
    }
  }
}

extension LedgerDamage: CustomStringConvertible {
  package var description: String {
    switch self {
    case .shorter(let bytes, let head): "it has \(bytes) bytes and its head speaks of \(head)"
    case .foreignTail(let record): "what follows record \(record - 1) does not go on from it"
    }
  }
}
