import Decision
import Vocabulary

/// The rights that runners have, and what they wrote.
package protocol LeaseReading {
  func lease(_ fencing: Int64) throws -> StoredLease?
  /// The next fencing token: greater than all that were ever given.
  func nextFencing() throws -> Int64
  /// Those that have not ended.
  func openLeases() throws -> [StoredLease]
  /// The apply that has a workspace to itself; nil when none has.
  func applyLease(inWorkspace name: String) throws -> StoredLease?
  /// The open lease whose secret for the state has this SHA-256; nil for none.
  func lease(stateDigest: [UInt8]) throws -> StoredLease?
  /// All that a proposal ever had, the first one first.
  func leases(of proposal: String) throws -> [StoredLease]
  /// Lines from a number on.
  func log(of proposal: String, from number: Int64, limit: Int) throws -> [LogLine]
  /// How many lines and bytes there are.
  func logSize(of proposal: String) throws -> (lines: Int64, bytes: Int64)
}

/// The rights that runners have, and what they wrote.
package protocol LeaseWriting: LeaseReading {
  func add(_ lease: StoredLease) throws
  func renew(_ fencing: Int64, at reading: ClockReading) throws
  func end(_ fencing: Int64, at time: Instant) throws
  func append(_ lines: [String], to proposal: String, at time: Instant) throws
}
