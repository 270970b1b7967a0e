import Decision
import Formats
import HTTPTypes
import Ledger
import Vocabulary

extension ProposalDesk {
  /// The exact text that is signed, as bytes: the canonical JSON of the subject.
  package func text(of id: String, for caller: Caller) async throws -> (subject: ApprovalSubject, text: [UInt8]) {
    let look = try await look(id, for: caller)
    guard let offer = look.offer, ["held", "approved"].contains(look.proposal.machine.state.word) else {
      throw APIError(
        .conflict, "proposal.not-held",
        "the proposal is \(look.proposal.machine.state.word): nobody is asked to approve it",
        remedy: "`tagout proposal show \(look.proposal.id)` says what it waits for")
    }
    guard !look.proposal.request.isPlanOnly else {
      throw APIError(
        .conflict, "proposal.plan-only", "it was put forward to be planned only",
        remedy: "propose it without --plan-only")
    }
    guard !look.proposal.machine.isOfferVoid else {
      throw APIError(
        .conflict, "proposal.void", "what was put before people is void: \(look.proposal.outcome ?? "it has changed")",
        remedy: "propose it anew")
    }
    return (offer.subject, try JSONWriter.canonical(offer.subject.value))
  }

  /// Takes a person's signature. One that does not count is refused with the reason, and the refusal is recorded.
  package func approve(_ id: String, _ object: StructuredObject, by caller: Caller) async throws -> StoredProposal {
    try ProposalDesk.requirePersons(caller, "bring an approval")
    return try await approve(id, try ApprovalForm(object), by: caller)
  }

  /// The same, as a page brings it.
  func approve(_ id: String, _ form: ApprovalForm, by caller: Caller) async throws -> StoredProposal {
    do {
      return try await change(id, .approvalGiven, for: caller) { look in
        try await approved(look, form, try await text(of: id, for: caller).text, caller)
      }
    } catch let error as ApprovalRefused {
      try await record(error, of: id, form, by: caller)
      throw error.answer
    }
  }

  /// A bearer's token approves nothing, and an agent's or runner's does not even carry a person's signature.
  static func requirePersons(_ caller: Caller, _ what: String) throws(APIError) {
    switch caller.token.role {
    case .operator, .reader: return
    case .agent, .runner:
      throw APIError(
        .forbidden, "token.role", "an \(caller.token.role.rawValue)'s token may not \(what)",
        remedy: "a person does it with a token of the role reader or operator: `tagout token create --role reader`")
    }
  }

  private func approved(
    _ look: ProposalLook, _ form: ApprovalForm, _ text: [UInt8], _ caller: Caller
  ) async throws -> ProposalChange<StoredProposal> {
    guard let offer = look.offer else { throw ProposalDesk.refusal(.otherSubject) }
    if look.proposal.machine.approvals.contains(form.name) {
      return ProposalChange(unchanged: look.proposal, look.proposal)
    }
    let signed = try ApprovalText.bytes(text, form)
    let (approval, use) = try verified(form, look, text, signed)
    do {
      try await core.store.read { try KeyCounter.check(approval.facts, in: $0) }
    } catch let error as APIError {
      throw ApprovalRefused(error)
    }
    try ProposalDesk.requireAcknowledged(offer.subject, form)
    let evaluation = try evaluation(look)
    guard let outcome = try evaluation.outcome(adding: approval) else { throw ProposalDesk.refusal(.otherSubject) }
    var proposal = look.proposal
    if case .void = outcome.answer {
      let action = proposal.machine.reconsidered(outcome)
      let fallen = try settled(look, proposal, action, outcome, evaluation)
      return ProposalChange(
        fallen.proposal, fallen.proposal, records: fallen.records, fallen.write ?? { _ in })
    }
    if let standing = outcome.standings.first(where: { $0.approval == approval.id }), let objection = standing.objection
    {
      throw ApprovalRefused(
        APIError(
          .forbidden, "approval.does-not-count", "\(form.person)'s approval does not count: \(objection.sentence)",
          remedy: "`tagout proposal show \(proposal.id)` says whose approval is missing"))
    }
    let action = proposal.machine.approvalAdded(approval.id, outcome)
    if case .refuse(let refusal) = action { throw ApprovalRefused(ProposalDesk.refusal(refusal)) }
    let stored = StoredApproval(
      approval, proposal: proposal.id, nonce: offer.nonce, acknowledged: form.acknowledged)
    let entry = ProposalRecords.entry(
      "approval.given", proposal, at: approval.received.wall, by: caller.actor,
      try ApprovalRecords.details(of: stored, signed, evaluation.evidence(for: offer.subject.losses).proof))
    return ProposalChange(proposal, proposal, records: [entry]) { store in
      // Two signatures that came at once are not told apart by the look before.
      try KeyCounter.check(approval.facts, in: store)
      try KeyCounter.note(approval.facts, in: store)
      // The counter that was looked at must still stand.
      if let use, !(try use.note(in: store)) { throw Overtaken() }
      try store.add(stored)
    }
  }

  private func verified(
    _ form: ApprovalForm, _ look: ProposalLook, _ text: [UInt8], _ signed: [UInt8]
  ) throws -> (approval: Approval, use: PasskeyUse?) {
    let found: PersonSignature.Found
    do throws(SignatureRefusal) {
      found = try form.signature.verified(
        on: signed, namespace: ApprovalSignature.namespace, among: look.passkeys, at: core.clock.now())
    } catch {
      throw ApprovalRefused(
        APIError(
          .unprocessableContent, error.code(otherwise: "approval.signature"), "\(error)",
          remedy: "sign the text of `tagout proposal approve` with a key that is enrolled under this name"))
    }
    guard let digest = ContentDigest(bytes: SHA256.hash(text)) else { throw ProposalDesk.refusal(.otherSubject) }
    let approval = Approval(
      id: form.name, person: form.person, signature: form.signature.signature, facts: found.facts, subject: digest,
      mode: form.mode(try ServerPolicy.load(core).approvals), received: core.clock.reading(era: look.watch.era),
      typedName: form.typedName, reason: form.reason)
    return (approval, found.use)
  }

  /// Who approves a loss of data has named each thing that is lost.
  private static func requireAcknowledged(_ subject: ApprovalSubject, _ form: ApprovalForm) throws {
    let acknowledged = Set(form.acknowledged)
    let missing = subject.losses.filter { $0.isDataLoss && !acknowledged.contains($0.thing) }
    guard let first = missing.first else { return }
    let more = missing.count > 1 ? " and \(missing.count - 1) more" : ""
    throw ApprovalRefused(
      APIError(
        .unprocessableContent, "approval.unread", "the loss of \(first.thing)\(more) was not acknowledged",
        remedy: "`tagout proposal approve` shows each loss and asks for it"))
  }

  private func record(
    _ refused: ApprovalRefused, of id: String, _ form: ApprovalForm, by caller: Caller
  ) async throws {
    try await record(refused.answer, of: id, person: form.person, by: caller)
  }

  /// Records that somebody's approval was refused.
  func record(_ answer: APIError, of id: String, person: String, by caller: Caller) async throws {
    let look = try await look(id, for: caller)
    let entry = ProposalRecords.entry(
      "approval.refused", look.proposal, at: core.clock.now(), by: caller.actor,
      [
        "code": .string(answer.code), "person": .string(person), "reason": .string(answer.message),
      ])
    try await core.store.write(.approvalRefused) { try $0.append([entry]) }
  }
}

/// An approval that is not taken: whoever brought it is told, and a record is made.
struct ApprovalRefused: Error {
  var answer: APIError

  init(_ answer: APIError) {
    self.answer = answer
  }
}
