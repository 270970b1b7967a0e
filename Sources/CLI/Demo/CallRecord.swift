import Processes

/// What became of one tool call.
struct CallRecord: Sendable, Hashable {
  /// What became of it.
  enum Outcome: Sendable, Hashable {
    case ran(ChildEnding, digest: String)
    case stopped(decision: String, reason: String)
  }

  var call: AgentCall
  var outcome: Outcome
  /// What `tagout check plan` said of the plan that it wrote.
  var plan: PlanCheck?

  /// Whether the call was run.
  var hasRun: Bool {
    if case .ran = outcome { true } else { false }
  }

  /// Whether it was an apply that went through.
  var hasApplied: Bool {
    if case .ran(let ending, let digest) = outcome {
      ending.isSuccess && digest.hasPrefix("Apply complete!")
    } else {
      false
    }
  }
}
