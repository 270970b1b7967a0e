import Decision
import Vocabulary

/// The page on which a person approves: what would be lost is read item by item, the environment's name is typed, some
/// seconds pass, and a key is touched.
package struct ApprovePage: Sendable {
  /// Seconds before the button works where data dies.
  package static let longPause = 10
  /// Seconds before the button works elsewhere.
  package static let shortPause = 3

  /// By which rules it would be approved.
  package enum Flow: String, Sendable, Hashable {
    case team
    case solo
    case breakGlass = "break-glass"
  }

  package var facts: ProposalFacts
  package var viewer: WebViewer
  package var flow: Flow
  /// What is typed; nil where no name needs to be.
  package var typedName: String?
  /// Names the offer that is read: when it is another, the page is void.
  package var offer: String
  /// SHA-256 of the text that is signed.
  package var digest: String
  /// Whether this viewer may break the glass.
  package var mayBreakGlass: Bool
  package var now: Instant

  package init(
    _ facts: ProposalFacts, viewer: WebViewer, flow: Flow, typedName: String?, offer: String, digest: String,
    mayBreakGlass: Bool = false, now: Instant
  ) {
    self.facts = facts
    self.viewer = viewer
    self.flow = flow
    self.typedName = typedName
    self.offer = offer
    self.digest = digest
    self.mayBreakGlass = mayBreakGlass
    self.now = now
  }

  /// The body.
  package var body: Markup {
    var values = facts.values(at: now)
    let grave = ShownLosses.sorted(facts.losses).filter(\.isDataLoss)
    let other = ShownLosses.sorted(facts.losses).filter { !$0.isDataLoss }
    values["grave"] = grave.enumerated().map { index, loss in
      ShownLosses.values(loss).merging(["tickID": "loss-\(index)"]) { first, _ in first }
    }
    values["hasGrave"] = !grave.isEmpty
    values["graveCount"] = grave.count
    values["others"] = other.prefix(200).map(ShownLosses.values)
    values["hasOthers"] = !other.isEmpty
    values["otherCount"] = other.count
    if let typedName { values["typedName"] = typedName }
    values["csrf"] = viewer.csrf
    values["viewerName"] = viewer.name
    values["offer"] = offer
    values["digest"] = digest
    values["pause"] = grave.isEmpty ? ApprovePage.shortPause : ApprovePage.longPause
    values["isSolo"] = flow == .solo
    values["isTeam"] = flow == .team
    values["isGlass"] = flow == .breakGlass
    values["mayBreakGlass"] = mayBreakGlass && flow != .breakGlass
    values["needsKey"] = !viewer.hasPasskey
    values["flow"] = flow.rawValue
    return PageTemplates.render("approve", values)
  }
}
