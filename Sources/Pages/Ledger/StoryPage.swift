import Vocabulary

/// What happened to one proposal, from the first word to the last: who, what, when, and on whose word.
package struct StoryPage: Sendable {
  package var facts: ProposalFacts
  package var lines: [RecordLine]
  package var now: Instant

  package init(_ facts: ProposalFacts, _ lines: [RecordLine], now: Instant) {
    self.facts = facts
    self.lines = lines
    self.now = now
  }

  /// The body.
  package var body: Markup {
    var values = facts.values(at: now)
    values["story"] = lines.map(\.values)
    return PageTemplates.render("story", values)
  }
}
