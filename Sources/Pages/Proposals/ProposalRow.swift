import Vocabulary

/// One proposal in a list.
package struct ProposalRow: Sendable {
  package var id: String
  package var sentence: ProposalSentence
  package var state: String
  package var environment: String
  package var tier: Tier
  package var workspace: String
  package var asker: ShownAsker
  package var created: Instant
  package var updated: Instant
  package var reason: String
  /// How many signatures count, and how many are asked for; nil where nobody is asked.
  package var signatures: (given: Int, wanted: Int)?
  /// Whether this viewer's yes is what it waits for.
  package var waitsForViewer: Bool

  package init(
    id: String, sentence: ProposalSentence, state: String, environment: String, tier: Tier, workspace: String,
    asker: ShownAsker, created: Instant, updated: Instant, reason: String, signatures: (given: Int, wanted: Int)? = nil,
    waitsForViewer: Bool = false
  ) {
    self.id = id
    self.sentence = sentence
    self.state = state
    self.environment = environment
    self.tier = tier
    self.workspace = workspace
    self.asker = asker
    self.created = created
    self.updated = updated
    self.reason = reason
    self.signatures = signatures
    self.waitsForViewer = waitsForViewer
  }

  /// For templates.
  func values(at now: Instant) -> [String: Any] {
    var values: [String: Any] = [
      "id": id, "shortID": String(id.prefix(10)), "address": "/proposals/\(id)", "sentence": sentence.values,
      "asker": asker.words, "isMine": waitsForViewer,
      "ago": ShownTime.ago(created, at: now),
    ]
    values.merge(StateChip.values(state)) { first, _ in first }
    values.merge(StateChip.environment(environment, tier)) { first, _ in first }
    values.merge(ShownTime.values(created)) { first, _ in first }
    if !reason.isEmpty { values["reason"] = reason }
    if let signatures { values["signatures"] = "\(signatures.given) of \(signatures.wanted) signed" }
    return values
  }
}
