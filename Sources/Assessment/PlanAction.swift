import TerraformPlans
import Vocabulary

/// A plan to be judged by its own bytes.
package struct PlanAction: Sendable {
  /// The plan's bytes, in one of its two forms.
  package enum Form: Sendable {
    /// The members of a saved plan.
    case savedPlan([ArchiveMember])
    /// `terraform show -json` of a plan.
    case json([UInt8])
  }

  /// Its bytes, which are let go once it is read ahead.
  private var form: Form
  /// The state last known good, as bytes.
  package var knownState: [UInt8]?
  /// The plan last applied.
  package var previous: Form?

  /// The folder that the plan lies in, absolute; nil where nothing is remembered of its workspace.
  package var folder: String?
  /// Where whoever keeps the workspace says that it lands; nil lets the plan tell. A tier that is said holds, an unknown
  /// one leaves the plan its own.
  package var environment: Environment?

  /// Whether the answer is to tell all that the plan reaches.
  package var asksReach = false

  /// How the plan is read and looked at.
  package var lanes: any Lanes = .one

  /// The plan itself, once it was read by `readAhead`.
  private var plan: Plan?

  package init(
    form: Form, knownState: [UInt8]? = nil, previous: Form? = nil, folder: String? = nil,
    environment: Environment? = nil
  ) {
    self.folder = folder
    self.environment = environment
    self.form = form
    self.knownState = knownState
    self.previous = previous
  }

  /// Reads the plan, so that whatever looks at this action does not read it again. One that cannot be read stays as it
  /// is: whoever looks at it is told why.
  package mutating func readAhead() {
    // The next to read it gets the same error.
    guard let plan = try? PlanAssessment.read(form, lanes) else { return }
    self.plan = plan
    form = plan.source == .json ? .json([]) : .savedPlan([])
  }

  /// The backend of a saved plan; nil when the plan does not tell it.
  var backend: PlanBackend? {
    guard case .savedPlan(let members) = form else { return nil }
    if let plan { return plan.backend }
    return SavedPlanReader.backend(members: members)
  }

  /// The plan of this action.
  func read() throws(PlanError) -> Plan {
    if let plan { return plan }
    return try PlanAssessment.read(form, lanes)
  }
}
