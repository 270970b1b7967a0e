import Decision
import Vocabulary

/// What every page about one proposal knows of it.
package struct ProposalFacts: Sendable {
  package var id: String
  package var state: String
  package var sentence: ProposalSentence
  package var environment: String
  package var tier: Tier
  package var workspace: String
  package var asker: ShownAsker
  package var reason: String
  package var created: Instant
  package var expires: Instant
  /// Why it ended, or what stands in the way.
  package var outcome: String?
  package var losses: [ShownLoss]
  package var demands: [ShownDemand]
  package var tags: [ShownTag]
  /// Whether what was put before people is void.
  package var isVoid: Bool

  package init(
    id: String, state: String, sentence: ProposalSentence, environment: String, tier: Tier, workspace: String,
    asker: ShownAsker, reason: String, created: Instant, expires: Instant, outcome: String? = nil,
    losses: [ShownLoss] = [], demands: [ShownDemand] = [], tags: [ShownTag] = [], isVoid: Bool = false
  ) {
    self.id = id
    self.state = state
    self.sentence = sentence
    self.environment = environment
    self.tier = tier
    self.workspace = workspace
    self.asker = asker
    self.reason = reason
    self.created = created
    self.expires = expires
    self.outcome = outcome
    self.losses = losses
    self.demands = demands
    self.tags = tags
    self.isVoid = isVoid
  }

  /// Whether data, or the last way to it, would die.
  package var losesData: Bool { losses.contains { $0.isDataLoss } }

  /// Where its page is.
  package var address: String { "/proposals/\(id)" }

  /// For templates.
  func values(at now: Instant) -> [String: Any] {
    let sorted = ShownLosses.sorted(losses)
    var values: [String: Any] = [
      "id": id, "shortID": String(id.prefix(10)), "address": address, "sentence": sentence.values, "asker": asker.words,
      "workspace": workspace,
      "isAgent": asker.owner != nil, "ago": ShownTime.ago(created, at: now), "isVoid": isVoid,
      "losses": sorted.prefix(ShownLosses.open).map(ShownLosses.values), "hasLosses": !losses.isEmpty,
      "demands": demands.map(\.values), "hasDemands": !demands.isEmpty, "tags": tags.map(\.values),
      "hasTags": !tags.isEmpty, "state": state,
    ]
    if sorted.count > ShownLosses.open {
      values["foldedLosses"] = sorted.dropFirst(ShownLosses.open).prefix(ShownLosses.folded).map(ShownLosses.values)
      values["foldedCount"] = sorted.count - ShownLosses.open
      if sorted.count > ShownLosses.open + ShownLosses.folded {
        values["unfoldedCount"] = sorted.count - ShownLosses.open - ShownLosses.folded
      }
    }
    values.merge(StateChip.values(state)) { first, _ in first }
    values.merge(StateChip.environment(environment, tier)) { first, _ in first }
    values.merge(ShownTime.values(created)) { first, _ in first }
    values["expires"] = ShownTime.values(expires)
    if !reason.isEmpty { values["reason"] = reason }
    if let outcome { values["outcome"] = outcome }
    if let client = asker.client { values["client"] = client }
    if let session = asker.session { values["session"] = session }
    return values
  }
}
