import TerraformPlans
import Vocabulary

/// All about one proposal.
package struct ProposalPage: Sendable {
  /// Rows of each group that a page brings at once.
  package static let firstRows = 60

  package var facts: ProposalFacts
  /// What the plan changes; nil for a command, and before it was planned.
  package var plan: ShownPlan?
  /// The words of a command.
  package var command: [String]
  package var findings: [Finding]
  /// What it stands on, label and value: state, plan, configuration, accounts.
  package var ground: [(label: String, value: String)]
  /// What the server recorded about it, the oldest first.
  package var story: [RecordLine]
  /// What the proposer's machine says was done before, the oldest first.
  package var trail: [ShownTrailStep]
  /// The last lines of the run's log.
  package var log: [String]
  /// The number of the next line of the log.
  package var nextLine: Int64
  /// Why this viewer cannot approve it; nil when they can.
  package var objection: String?
  /// Whether this viewer may refuse it.
  package var mayReject: Bool
  package var now: Instant

  package init(
    _ facts: ProposalFacts, plan: ShownPlan? = nil, command: [String] = [], findings: [Finding] = [],
    ground: [(label: String, value: String)] = [], story: [RecordLine] = [],
    trail: [ShownTrailStep] = [], log: [String] = [], nextLine: Int64 = 0,
    objection: String? = nil, mayReject: Bool = false, now: Instant
  ) {
    self.facts = facts
    self.plan = plan
    self.command = command
    self.findings = findings
    self.ground = ground
    self.story = story
    self.trail = trail
    self.log = log
    self.nextLine = nextLine
    self.objection = objection
    self.mayReject = mayReject
    self.now = now
  }

  /// The body.
  package var body: Markup {
    var values = facts.values(at: now)
    values["mayApprove"] = objection == nil && facts.state == "held" && !facts.isVoid
    if let objection, facts.state == "held" { values["objection"] = objection }
    values["mayReject"] = mayReject
    values["hasActions"] = mayReject || values["mayApprove"] as? Bool == true
    if !command.isEmpty { values["command"] = command.map(ShellQuoting.word).joined(separator: " ") }
    addPlan(to: &values)
    values["findings"] = findings.sorted { $0.severity > $1.severity }.prefix(50).map(FindingValues.values)
    values["hasFindings"] = !findings.isEmpty
    values["ground"] = ground.map { ["label": $0.label, "groundValue": $0.value] }
    values["hasGround"] = !ground.isEmpty
    values["story"] = story.map(\.values)
    values["hasStory"] = !story.isEmpty
    values["trail"] = trail.map(\.values)
    values["hasTrail"] = !trail.isEmpty
    values["log"] = log.joined(separator: "\n")
    values["hasLog"] = !log.isEmpty || ["planning", "applying"].contains(facts.state)
    values["nextLine"] = nextLine
    return PageTemplates.render("proposal", values)
  }

  private func addPlan(to values: inout [String: Any]) {
    guard let plan else { return }
    values["hasPlan"] = true
    values["planCount"] = plan.count == 1 ? "1 change" : "\(plan.count) changes"
    let picture = BlastPicture(graph: plan.maskedGraph)
    if !plan.graph.nodes.isEmpty {
      values["hasPicture"] = true
      values["broad"] = picture.broad.text
      values["narrow"] = picture.narrow.text
    }
    let fates = FateValues.values(plan.radius)
    values["fates"] = fates
    values["hasFates"] = !fates.isEmpty
    values["groups"] = plan.groups.map { group in
      ChangesPage.groupValues(
        group.kind, rows: group.rows.prefix(ProposalPage.firstRows).map(plan.whole), total: group.rows.count, from: 0,
        address: facts.address)
    }
  }
}
