import Vocabulary

/// The page on which a person refuses a proposal, and says why.
package struct RejectPage: Sendable {
  package var facts: ProposalFacts
  package var viewer: WebViewer
  package var now: Instant

  package init(_ facts: ProposalFacts, viewer: WebViewer, now: Instant) {
    self.facts = facts
    self.viewer = viewer
    self.now = now
  }

  /// The body.
  package var body: Markup {
    var values = facts.values(at: now)
    values["csrf"] = viewer.csrf
    values["viewerName"] = viewer.name
    values["needsKey"] = !viewer.hasPasskey
    return PageTemplates.render("reject", values)
  }
}
