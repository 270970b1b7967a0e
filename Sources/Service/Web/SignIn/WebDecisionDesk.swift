import Crypto
import Decision
import Formats
import HTTPTypes
import Vocabulary

/// Takes what a person at a page decides about a proposal, signed by their passkey.
struct WebDecisionDesk: Sendable {
  let web: WebDesk

  private var desk: ProposalDesk { ProposalDesk(web.core) }

  /// What is signed to approve a proposal, as text and as the browser is asked for it.
  func beginApproval(_ id: String, _ object: StructuredObject, _ session: WebSession) async throws -> StructuredValue {
    let caller = Caller(session)
    let proposal = try await desk.look(id, for: caller).proposal.id
    let (subject, text) = try await desk.text(of: proposal, for: caller)
    let signed = try ApprovalText.bytes(text, glass: ApprovalText.glass(object))
    let purpose = Ceremony.Purpose.approve(proposal: proposal, text: signed, session: session.digest)
    let begun = try await begin(purpose, signed, ApprovalSignature.namespace, session)
    return .object(
      begun.merging([
        "digest": .string(Hexadecimal.encode(Formats.SHA256.hash(text))), "proposal": .string(proposal),
        "subject": subject.value,
      ]))
  }

  /// Takes the passkey's answer; whatever is refused is recorded.
  func finishApproval(
    _ id: String, _ object: StructuredObject, _ session: WebSession
  ) async throws -> StoredProposal {
    let caller = Caller(session)
    let proposal = try await desk.look(id, for: caller).proposal.id
    do {
      let form = try await approval(of: proposal, object, session)
      return try await desk.approve(proposal, form, by: caller)
    } catch let refused as ApprovalRefused {
      try await desk.record(refused.answer, of: proposal, person: session.person, by: caller)
      throw refused.answer
    }
  }

  /// Throws `ApprovalRefused` for what was not begun here, by this session, for this very text.
  private func approval(
    of proposal: String, _ object: StructuredObject, _ session: WebSession
  ) async throws -> ApprovalForm {
    let ceremony: Ceremony
    do {
      ceremony = try web.take(object["ceremony"])
    } catch {
      throw ApprovalRefused(error)
    }
    guard case .approve(proposal, let shown, session.digest) = ceremony.purpose else {
      throw ApprovalRefused(WebDecisionDesk.otherCeremony)
    }
    let now = try await desk.text(of: proposal, for: Caller(session)).text
    guard try ApprovalText.bytes(now, glass: ApprovalText.glass(object)) == shown else {
      throw ApprovalRefused(
        APIError(
          .conflict, "approval.changed", "what would be signed has changed since it was shown",
          remedy: "look at the proposal again, and begin anew"))
    }
    let assertion: ApprovalSignature.Assertion
    do {
      assertion = try PasskeyAnswer(object["credential"]).assertion()
    } catch {
      throw ApprovalRefused(error)
    }
    return ApprovalForm(object, person: session.person, assertion, party: try web.site.party())
  }

  private static let otherCeremony = APIError(
    .forbidden, "ceremony.other", "this was begun for something else, or by another session", remedy: "begin again")

  /// What is signed for another decision: `reject`, or how a lost apply ended.
  func beginDecision(_ id: String, _ object: StructuredObject, _ session: WebSession) async throws -> StructuredValue {
    guard let decision = object["decision"]?.text, let reason = object["reason"]?.text, DecisionForm.isReason(reason)
    else {
      throw APIError(
        .badRequest, "decision.malformed", "it needs \"decision\" and \"reason\"", remedy: "say why, in a sentence")
    }
    let caller = Caller(session)
    let proposal = try await desk.look(id, for: caller).proposal.id
    let text = try await desk.decisionText(proposal, decision, reason, for: caller)
    let purpose = Ceremony.Purpose.decide(
      proposal: proposal, decision: decision, reason: reason, session: session.digest)
    return .object(try await begin(purpose, text, DecisionText.namespace, session))
  }

  /// Takes the passkey's answer.
  func finishDecision(_ id: String, _ object: StructuredObject, _ session: WebSession) async throws -> StoredProposal {
    let caller = Caller(session)
    let name = try await desk.look(id, for: caller).proposal.id
    let ceremony = try web.take(object["ceremony"])
    guard case .decide(name, let decision, let reason, session.digest) = ceremony.purpose else {
      throw WebDecisionDesk.otherCeremony
    }
    let assertion = try PasskeyAnswer(object["credential"]).assertion()
    let form = DecisionForm(
      person: session.person, reason: reason,
      signature: PersonSignature(assertion, party: try web.site.party()))
    if let reality = ProposalMachine.Reality(rawValue: decision) {
      return try await desk.reconcile(name, reality, form, by: caller)
    }
    return try await desk.reject(name, form, by: caller)
  }

  /// What is signed to vouch for a passkey that waits.
  func beginVouching(_ object: StructuredObject, _ session: WebSession) async throws -> StructuredValue {
    let (passkey, text) = try await EnrolDesk.answering {
      try await VouchDesk(core: web.core).text(of: object["passkey"]?.text ?? "")
    }
    let purpose = Ceremony.Purpose.vouch(passkey: passkey.id, session: session.digest)
    return .object(try await begin(purpose, text, EnrolmentRequest.namespace, session))
  }

  /// Takes the passkey's answer.
  func finishVouching(_ object: StructuredObject, _ session: WebSession) async throws -> StructuredValue {
    let ceremony = try web.take(object["ceremony"])
    guard case .vouch(let id, session.digest) = ceremony.purpose else { throw WebDecisionDesk.otherCeremony }
    let assertion = try PasskeyAnswer(object["credential"]).assertion()
    let voucher = Enrolment.Voucher.passkey(assertion, try web.site.party())
    let outcome = try await EnrolDesk.answering {
      try await VouchDesk(core: web.core).vouch(for: id, by: voucher, actor: Caller(session).actor)
    }
    return .object(["effective": .string("\(outcome.effective)"), "voucher": .string(outcome.voucher)])
  }

  private func begin(
    _ purpose: Ceremony.Purpose, _ text: [UInt8], _ namespace: String, _ session: WebSession
  ) async throws -> StructuredObject {
    let party = try web.site.party()
    let now = web.core.clock.now()
    let mine = try await web.core.store.read { try $0.passkeys() }.filter {
      $0.person == session.person && $0.counts(at: now) && $0.party == party.id
    }
    guard !mine.isEmpty else {
      throw APIError(
        .forbidden, "passkey.none", "\(session.person) has no passkey that counts here",
        remedy: "enrol one by a link of `tagout person link`, or sign in the terminal: `tagout proposal approve`")
    }
    let challenge = PasskeyVerifier.challenge(for: text, namespace: namespace)
    let name = try web.ceremonies.begin(purpose, challenge: challenge, at: web.ticks)
    return [
      "ceremony": .string(name),
      "publicKey": PasskeyOptions.request(party: party, challenge: challenge, among: mine),
      "text": .string(String(decoding: text, as: UTF8.self)),
    ]
  }
}
