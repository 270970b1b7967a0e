import Decision
import Formats
import HTTPTypes
import Ledger
import Vocabulary

/// What runners ask for and report. A lease is the only right that a runner has, and its fencing token names it.
package struct RunnerDesk: Sendable {
  let core: ServerCore
  let desk: ProposalDesk

  package init(_ core: ServerCore) {
    self.core = core
    desk = ProposalDesk(core)
  }

  static func requireRunner(_ caller: Caller) throws(APIError) {
    guard caller.token.role == .runner else {
      throw APIError(
        .forbidden, "token.role", "only a runner's token does this", remedy: "`tagout token create --role runner`")
    }
  }

  /// The lease of a fencing token; 409 when it is another's, or over.
  func lease(_ fencing: Int64, _ kind: StoredLease.Kind?, by caller: Caller, isOpen: Bool = true) async throws
    -> StoredLease
  {
    try RunnerDesk.requireRunner(caller)
    let now = core.clock.reading()
    guard let lease = try await core.store.read({ try $0.lease(fencing) }), lease.token == caller.token.id else {
      throw RunnerDesk.lost(fencing)
    }
    guard !isOpen || (lease.ended == nil && !lease.isLost(at: now)) else { throw RunnerDesk.lost(fencing) }
    guard kind == nil || kind == lease.kind else {
      throw APIError(.conflict, "lease.other-kind", "the lease \(fencing) is one to \(lease.kind.rawValue)")
    }
    return lease
  }

  static func lost(_ fencing: Int64) -> APIError {
    APIError(
      .conflict, "lease.lost", "the lease \(fencing) is not in force", remedy: "stop, change nothing, ask for new work")
  }

  /// Says that the runner lives; gives whether it should interrupt what it does.
  package func renew(_ fencing: Int64, by caller: Caller) async throws -> Bool {
    let lease = try await lease(fencing, nil, by: caller)
    let reading = core.clock.reading()
    let state = try await core.store.write(.leaseRenewed) { store in
      try store.renew(fencing, at: reading)
      let machine = try store.proposal(lease.proposal)?.machine
      let state = machine?.state
      if case .applying(let right, let progress) = state, right.token == fencing, progress != .leased {
        try WorkspaceRun.hold(lease, isSigned: machine?.isSigned ?? false, at: reading.wall, in: store)
      }
      return state
    }
    switch state {
    case .applying(_, .stopping): return true
    case .applying(let right, _), .planning(let right): return right.token != fencing
    default: return true
    }
  }

  /// Keeps a plan that a runner made; gives its digest.
  package func store(plan bytes: [UInt8], under fencing: Int64, by caller: Caller) async throws -> String {
    let lease = try await lease(fencing, .plan, by: caller)
    let digest = Hexadecimal.encode(SHA256.hash(bytes))
    let plan = StoredPlan(proposal: lease.proposal, fencing: fencing, digest: digest, size: Int64(bytes.count))
    try plan.file.write(bytes, in: core)
    let entry = ServerRecord.entry(
      "plan.stored", at: core.clock.now(), by: caller.actor,
      ["digest": .string(digest), "fencing": .integer(fencing), "proposal": .string(lease.proposal)])
    try await core.store.write(.planStored) { store in
      guard try store.lease(fencing)?.ended == nil else { throw RunnerDesk.lost(fencing) }
      try store.add(plan)
      try store.append([entry])
    }
    return digest
  }

  /// The approved plan, for the one runner that may apply it.
  package func plan(under fencing: Int64, by caller: Caller) async throws -> [UInt8] {
    let lease = try await lease(fencing, .apply, by: caller)
    guard
      let plan = try await core.store.read({ store in
        try store.offer(of: lease.proposal).flatMap { try store.plan(under: $0.fencing) }
      })
    else { throw APIError(.notFound, "plan.missing", "the proposal has no plan: it is a command") }
    return try plan.file.read(upTo: ProposalDesk.planBound, in: core)
  }
}
