import Vocabulary

/// What is known beside a plan when it is judged.
package struct PlanContext: Sendable {
  /// The state last known good; nil when there is none.
  package var knownState: State?
  /// The plan last applied; nil when there is none.
  package var previous: Plan?
  /// Where the plan would land.
  package var environment: Environment

  package init(knownState: State? = nil, previous: Plan? = nil, environment: Environment = .unknown) {
    self.knownState = knownState
    self.previous = previous
    self.environment = environment
  }
}
