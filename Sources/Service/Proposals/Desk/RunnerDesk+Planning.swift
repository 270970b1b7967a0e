import Decision
import Formats
import HTTPTypes
import Ledger
import TerraformPlans
import Vocabulary

extension RunnerDesk {
  /// The runner has planned, or could not: the server reads the plan and puts it before people.
  package func planned(_ object: StructuredObject, under fencing: Int64, by caller: Caller) async throws
    -> StoredProposal
  {
    let lease = try await lease(fencing, .plan, by: caller)
    let facts = try RunFacts(object)
    let error = object["error"]?.text.map { Redactor.redact(String($0.prefix(4000))).text }
    return try await desk.change(lease.proposal, .proposalPlanned, for: caller) { look in
      if let error { return failed(look, error, lease, caller) }
      let plan = try await core.store.read { try $0.plan(under: fencing) }
      if look.proposal.request.work == .terraform, plan == nil {
        throw APIError(
          .conflict, "plan.missing", "no plan was sent under this lease", remedy: "PUT the saved plan first")
      }
      let evaluation = try evaluation(look, plan, facts)
      if let flaw = flaw(evaluation) { return failed(look, flaw, lease, caller) }
      return try offered(look, evaluation, lease, caller)
    }
  }

  private func evaluation(_ look: ProposalLook, _ plan: StoredPlan?, _ facts: RunFacts) throws -> ApprovalEvaluation {
    let policy = try ServerPolicy.load(core)
    let secrets = try desk.secrets(of: look.proposal)
    let (work, digest) = try desk.assess(look, plan, policy, secrets)
    return ApprovalEvaluation(
      core: core, look: look, policy: policy, secrets: secrets, work: work, facts: facts, planDigest: digest)
  }

  /// Why what was planned can never be approved; nil when it can.
  private func flaw(_ evaluation: ApprovalEvaluation) -> String? {
    if let flaw = evaluation.work.flaw { return flaw }
    for (name, value) in evaluation.secrets.variables {
      let told = evaluation.facts.variables[name]
      guard told == nil || told == ProposalSecrets.valueDigest(value) else {
        return "the runner planned with another value of the variable \"\(name)\"; propose it anew"
      }
    }
    return contradiction(evaluation)
  }

  /// Where the plan's own words and the runner's or the server's differ.
  private func contradiction(_ evaluation: ApprovalEvaluation) -> String? {
    guard let plan = evaluation.work.plan else { return nil }
    if let told = evaluation.facts.terraformVersion, !plan.terraformVersion.isEmpty, told != plan.terraformVersion {
      return "the plan was made by Terraform \(plan.terraformVersion), and the runner says \(told); propose it anew"
    }
    if let told = evaluation.facts.lockFile, let own = plan.configuration?.lockFile,
      told != Hexadecimal.encode(SHA256.hash(own))
    {
      return "the lock file in the plan is not the one that the runner tells of; propose it anew"
    }
    guard let kept = evaluation.look.state?.fingerprint, let prior = plan.priorState else { return nil }
    if let lineage = prior.lineage, lineage != kept.lineage {
      return "the plan was made on a state of another lineage (\(lineage)); plan on this server's state"
    }
    if let serial = prior.serial, serial != kept.serial {
      return "the state was written while it was planned (serial \(serial), now \(kept.serial)); propose it anew"
    }
    return nil
  }

  private func offered(
    _ look: ProposalLook, _ evaluation: ApprovalEvaluation, _ lease: StoredLease, _ caller: Caller
  ) throws -> ProposalChange<StoredProposal> {
    let making = try OfferMaking(evaluation, fencing: lease.fencing, number: (look.offer?.number ?? 0) + 1)
    var proposal = look.proposal
    let action = proposal.machine.planned(making.plan, token: lease.fencing)
    if case .refuse(let refusal) = action { throw ProposalDesk.refusal(refusal) }
    if proposal.machine.state == .rejected(.policy) {
      proposal.outcome = evaluation.work.verdict.findings.first.map { "\($0.message) [\($0.code)]" }
    }
    let now = core.clock.now()
    let codes = Set(evaluation.work.verdict.findings.map { $0.code.text })
    let entry = ProposalRecords.entry(
      "proposal.planned", proposal, at: now, by: caller.actor,
      [
        "findings": .string(ProposalRecords.joined(codes.sorted(), by: ", ")),
        "losses": .integer(Int64(evaluation.work.losses.count)), "plan": .string(evaluation.planDigest ?? ""),
        "verdict": .string(evaluation.work.verdict.word),
      ])
    let kept = proposal
    return ProposalChange(proposal, kept, records: [entry]) { store in
      try store.add(making.offer)
      try store.end(lease.fencing, at: now)
    }
  }

  private func failed(
    _ look: ProposalLook, _ reason: String, _ lease: StoredLease, _ caller: Caller
  ) -> ProposalChange<StoredProposal> {
    var proposal = look.proposal
    _ = proposal.machine.planFailed(reason, token: lease.fencing)
    proposal.outcome = reason
    let now = core.clock.now()
    let entry = ProposalRecords.entry(
      "proposal.failed", proposal, at: now, by: caller.actor, ["reason": .string(reason)])
    let kept = proposal
    return ProposalChange(proposal, kept, records: [entry]) { try $0.end(lease.fencing, at: now) }
  }
}
