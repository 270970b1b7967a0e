import Vocabulary

/// The outcome of an assessment: the verdict, and what was seen on the way.
package struct Assessed: Sendable, Hashable {
  package var verdict: Verdict
  /// What would happen.
  package var effects: [Effect]

  /// The states that it stands on, newer than what is remembered: to be remembered when it is done.
  package var seenStates: [SeenState]

  /// All that a plan reaches; nil where nobody asked, and for what is no plan.
  package var reach: BlastRadius?

  package init(
    verdict: Verdict, effects: [Effect], seenStates: [SeenState] = [], reach: BlastRadius? = nil
  ) {
    self.reach = reach
    self.verdict = verdict
    self.effects = effects
    self.seenStates = seenStates
  }
}

/// One step of an assessment: its outcome, or the facts that it lacks.
package enum AssessmentStep: Sendable {
  case done(Assessed)
  /// What has to be read before the next step, and why.
  case lacks([LackingFact])
}

/// A fact that an assessment lacks.
package struct LackingFact: Sendable, Hashable {
  package var query: FactQuery
  /// What it is needed for, in a few words.
  package var reason: String

  package init(query: FactQuery, reason: String) {
    self.query = query
    self.reason = reason
  }
}
