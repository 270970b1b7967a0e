import Vocabulary

/// What is known beside a plan when it is judged.
package struct PlanContext: Sendable {
  /// The state last known good; nil when there is none.
  package var knownState: State?
  /// The plan last applied; nil when there is none.
  package var previous: Plan?
  /// What is remembered of the workspace's states; nil when nobody looked.
  package var chain: StateChain?
  /// Where the plan would land.
  package var environment: Environment

  package init(
    knownState: State? = nil, previous: Plan? = nil, chain: StateChain? = nil, environment: Environment = .unknown
  ) {
    self.chain = chain
    self.knownState = knownState
    self.previous = previous
    self.environment = environment
  }
}
