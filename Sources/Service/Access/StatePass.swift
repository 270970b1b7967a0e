import Decision
import Vocabulary

/// What opens one workspace's state while one lease lasts, and nothing else: a run has it in place of its runner's token.
struct StatePass: Sendable, Hashable {
  /// As of the runner, for this one workspace; while it plans it only reads.
  let token: Token

  /// The pass of an open lease; nil when its runner has fallen silent, or its own token opens nothing any more.
  init?(_ lease: StoredLease, bearer: Token, at now: ClockReading) {
    guard lease.ended == nil, !lease.isLost(at: now), bearer.isValid(at: now.wall), bearer.reaches(lease.workspace)
    else { return nil }
    var token = bearer
    token.name = "run \(lease.fencing) of \(bearer.name)"
    token.workspace = lease.workspace
    if lease.kind == .plan { (token.role, token.readsRawState) = (.reader, true) }
    self.token = token
  }

  /// Whether it opens an address.
  func opens(_ path: String) -> Bool {
    let state = "/state/\(token.workspace ?? "")"
    return path == state || path == state + "/lock"
  }
}
