import Decision
import Vocabulary

/// Evaluates anew whether a proposal may be applied, from one look at the store.
struct ApprovalEvaluation {
  var core: ServerCore
  var look: ProposalLook
  var policy: Policy
  var secrets: ProposalSecrets
  /// What would be run, as it was found just now.
  var work: AssessedWork
  /// What the runner said: at plan time, or just now.
  var facts: RunFacts
  /// The digest of the plan's bytes as they are now.
  var planDigest: String?
  /// The subject as it was stored, where nothing but time, people and the state can have changed.
  var stored: ApprovalSubject?

  /// The outcome, with another approval among those that count; nil before anything was put before people.
  func outcome(adding approval: Approval? = nil) throws -> ApprovalOutcome? {
    guard let offer = look.offer, let digest = look.proposal.machine.plan?.subject else { return nil }
    let standing = Set(look.proposal.machine.approvals + look.proposal.machine.spent)
    var approvals = look.approvals.filter { standing.contains($0.approval.id) }.map(\.approval)
    if let approval, !approvals.contains(where: { $0.id == approval.id }) { approvals.append(approval) }
    return ApprovalJudgement.outcome(
      of: ApprovalCase(
        now: try subject(nonce: offer.nonce), offered: offer.subject, digest: digest, approvals: approvals,
        people: look.people.filter(\.mayApprove).map { $0.enrolled(look.subjects) },
        proposer: look.proposal.request.proposer,
        policy: policy.approvals, verdict: work.verdict, shown: ShownFindings.read(offer.assessment),
        clock: core.clock.reading(), isClockSuspended: look.watch.isSuspended))
  }

  /// What would be signed now.
  func subject(nonce: String) throws -> ApprovalSubject {
    if var stored {
      if let state = look.state?.fingerprint { stored.state = state }
      return stored
    }
    return try SubjectBuilder(
      proposal: look.proposal, secrets: secrets, workspace: look.workspace, server: core.serverID, facts: facts,
      work: work, planDigest: planDigest, state: look.state?.fingerprint
    ).subject(nonce: nonce)
  }
}

extension Person {
  /// Whether a signature of theirs is a yes.
  var mayApprove: Bool { role == .approver || role == .admin }

  /// As the judgement knows people, with what an identity provider says of them.
  func enrolled(_ subjects: [PersonSubject]) -> EnrolledPerson {
    let mine = subjects.filter { $0.person == name }
    return EnrolledPerson(
      name: name, subjects: Set(mine.map { $0.subject }),
      keys: keys.map { key in
        EnrolledPerson.Key(
          key.fingerprint, from: max(key.effective, effective), until: [key.removed, removed].compactMap { $0 }.min())
      }, groups: mine.reduce(into: []) { $0.formUnion($1.groups) })
  }
}
