import Decision
import RestorePoints
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
  /// All that the work reaches, as it was found before, where the work was not read anew.
  var storedReach: RestorePointDependencies?

  /// The outcome, with another approval among those that count; nil before anything was put before people.
  func outcome(adding approval: Approval? = nil) throws -> ApprovalOutcome? {
    guard let offer = look.offer, let digest = look.proposal.machine.plan?.subject else { return nil }
    let standing = Set(look.proposal.machine.approvals + look.proposal.machine.spent)
    var approvals = look.approvals.filter { standing.contains($0.approval.id) }.map(\.approval)
    if let approval, !approvals.contains(where: { $0.id == approval.id }) { approvals.append(approval) }
    let now = try subject(nonce: offer.nonce)
    return ApprovalJudgement.outcome(
      of: ApprovalCase(
        now: now, offered: offer.subject, digest: digest, approvals: approvals,
        people: look.people.map { $0.enrolled(look.subjects) },
        proposer: look.proposal.request.proposer,
        policy: policy.approvals, verdict: work.verdict, shown: ShownFindings.read(offer.assessment),
        restorePoint: proof(for: now.losses), shownRestorePoint: offer.evidence.proof,
        clock: core.clock.reading(era: look.watch.era),
        isClockSuspended: look.watch.isSuspended))
  }

  /// What is known of restore points now, for whoever is asked.
  func evidence(for losses: [ShownLoss]) -> OfferEvidence {
    OfferEvidence(reach: storedReach ?? work.reach, proof: proof(for: losses))
  }

  /// What is proven about what people were shown.
  var proof: RestorePointProof? { look.offer.flatMap { proof(for: $0.subject.losses) } }

  /// Nil where nobody asks for a restore point, and where no data would be lost.
  private func proof(for losses: [ShownLoss]) -> RestorePointProof? {
    let isAsked = work.verdict.requirements.contains(.restorePoint) || losses.contains(where: \.isDataLoss)
    guard isAsked else { return nil }
    let accounts = RestorePointDependencies(facts.accounts.map { Dependency(.account, $0) })
    return look.recovery.proof(
      for: losses, datasets: policy.datasets, reach: (storedReach ?? work.reach).union(accounts),
      at: core.clock.now())
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
      name: name, mayApprove: mayApprove, subjects: Set(mine.map { $0.subject }),
      keys: keys.map { key in
        EnrolledPerson.Key(
          key.fingerprint, from: max(key.effective, effective), until: [key.removed, removed].compactMap { $0 }.min())
      }, groups: mine.reduce(into: []) { $0.formUnion($1.groups) })
  }
}
