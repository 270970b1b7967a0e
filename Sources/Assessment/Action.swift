import CommandEffects
import TerraformPlans
import Vocabulary

/// What is asked.
package enum Action: Sendable {
  /// A shell text, as a client's shell tool or a person would run it.
  case command(text: [UInt8], directory: WorkingDirectory, variables: Variables)
  /// A shell text whose client lets an agent type into what it has started, unseen.
  case typed(text: [UInt8], directory: WorkingDirectory, variables: Variables)
  /// One program start with a real argv.
  case argv([String], directory: WorkingDirectory, variables: Variables)
  /// What another tool of a client is asked to do.
  case tool(ToolCall, directory: WorkingDirectory, variables: Variables)
  /// A saved plan or plan JSON.
  case plan(PlanAction)
}

/// A plan to be judged by its own bytes.
package struct PlanAction: Sendable {
  /// The plan's bytes, in one of its two forms.
  package enum Form: Sendable {
    /// The members of a saved plan.
    case savedPlan([ArchiveMember])
    /// `terraform show -json` of a plan.
    case json([UInt8])
  }

  package var form: Form
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
    plan = try? PlanAssessment.read(form)  // The next to read it gets the same error.
  }

  /// The plan of this action.
  func read() throws(PlanError) -> Plan {
    if let plan { return plan }
    return try PlanAssessment.read(form)
  }
}
