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
    return try await change(id, .proposalRejected, for: caller) { look in
      let decision = try signer(of: "reject", object, look)
      let (person, reason) = (decision.person, decision.reason)
      var proposal = look.proposal
      let action = proposal.machine.rejected(by: person, reason: reason)
      proposal.outcome = "\(person): \(reason)"
      return try await ended("proposal.rejected", look, proposal, action, caller, person, decision.evidence)
    }
  }

  /// The proposer, or a person, takes it back.
  package func cancel(_ id: String, _ object: StructuredObject, by caller: Caller) async throws -> StoredProposal {
    try await change(id, .proposalCancelled, for: caller) { look in
      let isOwn = look.proposal.request.token == caller.token.id
      guard isOwn || caller.token.role == .operator else {
        throw APIError(
          .forbidden, "token.role", "the token \"\(caller.token.name)\" did not put it forward",
          remedy: "use the token that did, or an operator's")
      }
      let name = caller.token.owner.map { "\(caller.token.name) of \($0)" } ?? caller.token.name
      var proposal = look.proposal
      let action = proposal.machine.cancelled(by: name)
      proposal.outcome = object["reason"]?.text.map { "\(name): \(String($0.prefix(4000)))" } ?? name
      return try await ended("proposal.cancelled", look, proposal, action, caller, name)
    }
  }

  /// A person has compared the state with what is there, and says how a lost apply ended.
  package func reconcile(_ id: String, _ object: StructuredObject, by caller: Caller) async throws -> StoredProposal {
    try ProposalDesk.requirePersons(caller, "reconcile a lost run")
    guard let reality = object["outcome"]?.text.flatMap(ProposalMachine.Reality.init) else {
      let words = ProposalMachine.Reality.allCases.map(\.rawValue).joined(separator: ", ")
      throw APIError(.badRequest, "reconciliation.malformed", "\"outcome\" is none of \(words)")
    }
    return try await change(id, .proposalReconciled, for: caller) { look in
      let decision = try signer(of: reality.rawValue, object, look)
      let (person, reason) = (decision.person, decision.reason)
      var proposal = look.proposal
      let action = proposal.machine.reconciled(reality, by: person, note: reason)
      proposal.outcome = "\(person) found: \(reality.rawValue); \(reason)"
      return try await ended("proposal.reconciled", look, proposal, action, caller, person, decision.evidence)
    }
  }

  /// The enrolled person whose key signed a decision, and their reason.
  private func signer(
    of decision: String, _ object: StructuredObject, _ look: ProposalLook
  ) throws -> (person: String, reason: String, evidence: StructuredObject) {
    guard let person = object["person"]?.text, let reason = object["reason"]?.text, !reason.isEmpty,
      reason.utf8.count <= 4000, let signature = object["signature"]?.text
    else {
      throw APIError(
        .badRequest, "decision.malformed", "it needs \"person\", \"reason\" and \"signature\"",
        remedy: "`tagout proposal` makes them")
    }
    let text = try DecisionText.bytes(decision, proposal: look.proposal.id, server: core.serverID, reason: reason)
    let facts: SignatureFacts
    do throws(SSHSignatureRefusal) {
      facts = try SSHSignatureVerifier.facts(of: signature, message: text, namespace: DecisionText.namespace)
    } catch {
      throw APIError(.unprocessableContent, "decision.signature", "\(error)")
    }
    let now = core.clock.now()
    let isTheirs = look.people.first { $0.name == person && $0.role != .auditor }?.holds(facts.key, at: now) ?? false
    guard isTheirs else {
      throw APIError(
        .forbidden, "decision.foreign-key", "the key \(facts.key) is none of \(person)'s that counts now",
        remedy: "sign with a key that is enrolled under that name")
    }
    let evidence: StructuredObject = [
      "signature": .string(signature), "signed": .string(String(decoding: text, as: UTF8.self)),
      "signedBy": .string(facts.key),
    ]
    return (person, reason, evidence)
  }

  private func ended(
    _ kind: String, _ look: ProposalLook, _ proposal: StoredProposal, _ action: ProposalAction, _ caller: Caller,
    _ person: String, _ evidence: StructuredObject = [:]
  ) async throws -> ProposalChange<StoredProposal> {
    if case .refuse(let refusal) = action { throw ProposalDesk.refusal(refusal) }
    if case .repeated = action { return ProposalChange(unchanged: look.proposal, look.proposal) }
    let now = core.clock.now()
    let leases = try await core.store.read { try $0.openLeases() }.filter { $0.proposal == proposal.id }
    let apply = look.proposal.machine.applyToken
    let isOver = proposal.machine.state.isFinal
    let entry = ProposalRecords.entry(
      kind, proposal, at: now, by: caller.actor,
      evidence.merging(["by": .string(person), "reason": .string(proposal.outcome ?? "")]))
    return ProposalChange(proposal, proposal, records: [entry]) { store in
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
