import Decision
import Formats
import Vocabulary

/// What is put before people: the subject under a new nonce, and what the state machine has to know of it.
struct OfferMaking {
  var offer: StoredOffer
  var plan: ProposalPlan

  init(_ evaluation: ApprovalEvaluation, fencing: Int64, number: Int64) throws {
    let nonce = Identifier.random("n")
    let subject = try evaluation.subject(nonce: nonce)
    let assessment = try evaluation.work.value()
    let losses = evaluation.work.losses.isEmpty ? nil : try OfferMaking.digest(subject.value["losses"] ?? .null)
    offer = StoredOffer(
      proposal: evaluation.look.proposal.id, nonce: nonce, number: number, subject: subject, assessment: assessment,
      facts: evaluation.facts.value, fencing: fencing, created: evaluation.core.clock.reading())
    offer.evidence = evaluation.evidence(for: subject.losses)
    plan = ProposalPlan(
      assessment: try OfferMaking.digest(assessment), subject: try OfferMaking.digest(subject.value),
      ruling: OfferMaking.ruling(evaluation.work.verdict), losses: losses)
  }

  private static func ruling(_ verdict: Verdict) -> Ruling {
    switch verdict {
    case .allow: .allow
    case .hold(let requirements, _): .hold(requirements)
    case .deny: .deny
    }
  }

  /// The digest of a value's canonical JSON.
  static func digest(_ value: StructuredValue) throws -> ContentDigest {
    guard let digest = ContentDigest(bytes: SHA256.hash(try JSONWriter.canonical(value))) else {
      throw ServiceError.inconsistent("a digest has no 32 bytes")
    }
    return digest
  }
}
