import Decision
import Vocabulary

/// The proposals, with what was put before people and what they said.
package protocol ProposalReading {
  /// Whether a packed configuration of this digest is here.
  func hasTree(_ digest: String) throws -> Bool
  func proposal(_ id: String) throws -> StoredProposal?
  /// The identifiers that begin so, at most two.
  func proposalNames(beginning prefix: String) throws -> [String]
  /// The newest first.
  func proposals(_ query: ProposalQuery) throws -> [StoredProposal]
  /// Those in one of these states, the oldest first.
  func proposals(in states: [String]) throws -> [StoredProposal]
  /// What was put before people last; nil before it was planned.
  func offer(of proposal: String) throws -> StoredOffer?
  /// All that people said, in the order they said it.
  func approvals(of proposal: String) throws -> [StoredApproval]
  /// The plan that a runner brought under a lease.
  func plan(under fencing: Int64) throws -> StoredPlan?
  /// The plan that was applied last in a workspace, besides one proposal's.
  func lastAppliedPlan(in workspace: String) throws -> StoredPlan?
  /// The last counter that a key's signatures told; nil for a key that tells none.
  func counter(ofKey key: String) throws -> UInt32?
  /// What the clocks said when they were right last.
  func clockWatch() throws -> ClockWatch
}

/// The proposals, with what was put before people and what they said.
package protocol ProposalWriting: ProposalReading {
  /// Gives whether it is new.
  func addTree(_ digest: String, size: Int64, at time: Instant) throws -> Bool
  func add(_ proposal: StoredProposal) throws
  /// Stores it over the version that was looked at; gives false, and changes nothing, when it is not that any more.
  func replace(_ proposal: StoredProposal, at time: Instant) throws -> Bool
  func add(_ offer: StoredOffer) throws
  func add(_ approval: StoredApproval) throws
  /// Marks approvals as used up by an apply.
  func spend(_ approvals: [String], at time: Instant) throws
  /// Marks approvals as fallen, with the reason.
  func void(_ approvals: [String], because reason: String) throws
  func add(_ plan: StoredPlan) throws
  /// Notes that an apply of this proposal's plan has ended well.
  func noteApplied(_ proposal: String, fencing: Int64, workspace: String, at time: Instant) throws
  func set(_ watch: ClockWatch) throws
  /// Keeps a key's counter; it never goes back.
  func setCounter(_ counter: UInt32, ofKey key: String) throws
}
