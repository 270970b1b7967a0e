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

  /// What is judged: bytes, which are let go once they are read ahead.
  private enum Matter: Sendable {
    case bytes(Form)
    case plan(Plan)
  }

  private var matter: Matter
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

  package init(
    form: Form, knownState: [UInt8]? = nil, previous: Form? = nil, folder: String? = nil,
    environment: Environment? = nil
  ) {
    self.folder = folder
    self.environment = environment
    matter = .bytes(form)
    self.knownState = knownState
    self.previous = previous
  }

  /// Reads the plan, so that whatever looks at this action does not read it again. One that cannot be read stays as it
  /// is: whoever looks at it is told why.
  package mutating func readAhead() {
    // The next to read it gets the same error.
    if let plan = try? read() { matter = .plan(plan) }
  }

  /// The backend of a saved plan; nil when the plan does not tell it.
  var backend: PlanBackend? {
    switch matter {
    case .bytes(.savedPlan(let members)): SavedPlanReader.backend(members: members)
    case .plan(let plan) where plan.source == .savedPlan: plan.backend
    case .bytes, .plan: nil
    }
  }

  /// The plan of this action.
  func read() throws(PlanError) -> Plan {
    switch matter {
    case .bytes(let form): try PlanAssessment.read(form, lanes)
    case .plan(let plan): plan
    }
  }
}
