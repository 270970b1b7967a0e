import Decision
import Vocabulary

/// All that the store says about a proposal at one moment.
struct ProposalLook: Sendable {
  var proposal: StoredProposal
  var workspace: Workspace
  var offer: StoredOffer?
  var approvals: [StoredApproval]
  var people: [Person]
  var passkeys: [Passkey]
  /// Whom an identity provider knows as whom.
  var subjects: [PersonSubject]
  var watch: ClockWatch
  /// The state that this server keeps for the workspace; nil when it keeps none.
  var state: KeptState?
  /// The plan of the offer.
  var plan: StoredPlan?
  /// The plan applied last in the workspace.
  var previous: StoredPlan?
  /// Whether another proposal has the workspace to itself.
  var isWorkspaceTaken: Bool

  init?(_ store: any StoreReading, _ id: String) throws {
    guard let proposal = try store.proposal(id) else { return nil }
    let name = proposal.request.workspace
    guard let workspace = try store.workspace(named: name) else {
      throw ServiceError.inconsistent("the workspace \"\(name)\" of a proposal is gone")
    }
    self.proposal = proposal
    self.workspace = workspace
    offer = try store.offer(of: id)
    approvals = try store.approvals(of: id)
    people = try store.people()
    passkeys = try store.passkeys()
    subjects = try store.subjects()
    watch = try store.clockWatch()
    state = try KeptState.of(name, in: store)
    plan = try offer.flatMap { try store.plan(under: $0.fencing) }
    previous = try store.lastAppliedPlan(in: name)
    isWorkspaceTaken = try ProposalLook.isTaken(name, besides: id, in: store)
  }

  /// Whether a proposal besides this one is being applied in a workspace, or may have been.
  static func isTaken(_ workspace: String, besides id: String, in store: any StoreReading) throws -> Bool {
    try store.proposals(in: ["applying", "unknown"]).contains { $0.request.workspace == workspace && $0.id != id }
  }
}
