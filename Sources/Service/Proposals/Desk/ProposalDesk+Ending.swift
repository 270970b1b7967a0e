import Decision
import Formats
import HTTPTypes
import Ledger
import TerraformPlans
import Vocabulary

extension ProposalDesk {
  /// A person refuses it, and says why; the signature says that it is that person.
  package func reject(_ id: String, _ object: StructuredObject, by caller: Caller) async throws -> StoredProposal {
    try ProposalDesk.requirePersons(caller, "refuse a proposal")
    return try await reject(id, try DecisionForm(object), by: caller)
  }

  /// The same, as a page brings it.
  func reject(_ id: String, _ form: DecisionForm, by caller: Caller) async throws -> StoredProposal {
    try await change(id, .proposalRejected, for: caller) { look in
      let decision = try signer(of: "reject", form, look)
      let (person, reason) = (decision.person, decision.reason)
      var proposal = look.proposal
      let action = proposal.machine.rejected(by: person, reason: reason)
      proposal.outcome = "\(person): \(reason)"
      return try await ended("proposal.rejected", look, proposal, action, caller, decision)
    }
  }

  /// The proposer, or a person, takes it back.
  package func cancel(_ id: String, _ object: StructuredObject, by caller: Caller) async throws -> StoredProposal {
    try await change(id, .proposalCancelled, for: caller) { look in
      let isOwn = look.proposal.request.token == caller.token.id
      guard isOwn || caller.token.role == .operator || ProposalDesk.mayCancel(caller.session, look.proposal) else {
        throw APIError(
          .forbidden, "token.role", "the token \"\(caller.token.name)\" did not put it forward",
          remedy: "use the token that did, or an operator's")
      }
      let name = caller.token.owner.map { "\(caller.token.name) of \($0)" } ?? caller.token.name
      var proposal = look.proposal
      let action = proposal.machine.cancelled(by: name)
      proposal.outcome = object["reason"]?.text.map { "\(name): \(String($0.prefix(4000)))" } ?? name
      return try await ended(
        "proposal.cancelled", look, proposal, action, caller, SignedDecision(person: name, reason: ""))
    }
  }

  /// A person has compared the state with what is there, and says how a lost apply ended.
  package func reconcile(_ id: String, _ object: StructuredObject, by caller: Caller) async throws -> StoredProposal {
    try ProposalDesk.requirePersons(caller, "reconcile a lost run")
    guard let reality = object["outcome"]?.text.flatMap(ProposalMachine.Reality.init) else {
      let words = ProposalMachine.Reality.allCases.map(\.rawValue).joined(separator: ", ")
      throw APIError(.badRequest, "reconciliation.malformed", "\"outcome\" is none of \(words)")
    }
    return try await reconcile(id, reality, try DecisionForm(object), by: caller)
  }

  /// The same, as a page brings it.
  func reconcile(
    _ id: String, _ reality: ProposalMachine.Reality, _ form: DecisionForm, by caller: Caller
  ) async throws -> StoredProposal {
    try await change(id, .proposalReconciled, for: caller) { look in
      let decision = try signer(of: reality.rawValue, form, look)
      let (person, reason) = (decision.person, decision.reason)
      var proposal = look.proposal
      let action = proposal.machine.reconciled(reality, by: person, note: reason)
      proposal.outcome = "\(person) found: \(reality.rawValue); \(reason)"
      return try await ended("proposal.reconciled", look, proposal, action, caller, decision)
    }
  }

  /// A person at a page takes back what they or their agent put forward; who may approve, anything.
  private static func mayCancel(_ session: WebSession?, _ proposal: StoredProposal) -> Bool {
    guard let session else { return false }
    return session.mayApprove || proposal.request.proposer.person == session.person
  }

  /// The enrolled person whose key signed a decision, and their reason.
  private func signer(of decision: String, _ form: DecisionForm, _ look: ProposalLook) throws -> SignedDecision {
    let (person, reason) = (form.person, form.reason)
    let text = try DecisionText.bytes(decision, proposal: look.proposal.id, server: core.serverID, reason: reason)
    let now = core.clock.now()
    let found: PersonSignature.Found
    do throws(SignatureRefusal) {
      found = try form.signature.verified(on: text, namespace: DecisionText.namespace, among: look.passkeys, at: now)
    } catch {
      throw APIError(.unprocessableContent, error.code(otherwise: "decision.signature"), "\(error)")
    }
    let key = found.facts.key
    let isTheirs = look.people.first { $0.name == person && $0.role != .auditor }?.holds(key, at: now) ?? false
    guard isTheirs else {
      throw APIError(
        .forbidden, "decision.foreign-key", "the key \(key) is none of \(person)'s that counts now",
        remedy: "sign with a key that is enrolled under that name")
    }
    let evidence: StructuredObject = [
      "signature": .string(try form.signature.signature.text), "signed": .string(String(decoding: text, as: UTF8.self)),
      "signedBy": .string(key),
    ]
    return SignedDecision(person: person, reason: reason, evidence: evidence, facts: found.facts, use: found.use)
  }

  private func ended(
    _ kind: String, _ look: ProposalLook, _ proposal: StoredProposal, _ action: ProposalAction, _ caller: Caller,
    _ decision: SignedDecision
  ) async throws -> ProposalChange<StoredProposal> {
    if case .refuse(let refusal) = action { throw ProposalDesk.refusal(refusal) }
    if case .repeated = action { return ProposalChange(unchanged: look.proposal, look.proposal) }
    let now = core.clock.now()
    let leases = try await core.store.read { try $0.openLeases() }.filter { $0.proposal == proposal.id }
    let apply = look.proposal.machine.applyToken
    let isOver = proposal.machine.state.isFinal
    let entry = ProposalRecords.entry(
      kind, proposal, at: now, by: caller.actor,
      decision.evidence.merging(["by": .string(decision.person), "reason": .string(proposal.outcome ?? "")]))
    return ProposalChange(proposal, proposal, records: [entry]) { store in
      if let facts = decision.facts {
        try KeyCounter.check(facts, in: store)
        try KeyCounter.note(facts, in: store)
      }
      if let use = decision.use, !(try use.note(in: store)) { throw Overtaken() }
      guard isOver else { return }
      for lease in leases { try store.end(lease.fencing, at: now) }
      if let apply { try WorkspaceRun.end(apply, of: proposal.request.workspace, in: store) }
      if kind == "proposal.reconciled", proposal.machine.state == .applied, let offer = try store.offer(of: proposal.id)
      {
        try store.noteApplied(proposal.id, fencing: offer.fencing, workspace: proposal.request.workspace, at: now)
      }
    }
  }
}

extension Person {
  /// Whether a key is theirs and counts at a time.
  func holds(_ key: String, at now: Instant) -> Bool {
    guard removed.map({ now < $0 }) ?? true, effective <= now else { return false }
    return keys.contains { $0.fingerprint == key && $0.effective <= now && ($0.removed.map { now < $0 } ?? true) }
  }
}
