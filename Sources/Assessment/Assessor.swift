import CommandEffects
import Decision
import TerraformPlans
import Vocabulary

/// The only composition of analysis and decision: an action and the facts given → a verdict, or the facts it lacks.
package struct Assessor: Sendable {
  /// The most rounds of facts that one action may ask for.
  package static let rounds = 4

  package var policy: Policy

  package init(policy: Policy = .builtIn) {
    self.policy = policy
  }

  /// One step with the facts at hand.
  package func step(_ action: Action, facts: Facts) -> AssessmentStep {
    var inspection = inspect(action, facts: facts)
    if case .plan(let plan) = action {
      PlanAssessment.inspect(plan, into: &inspection)
    }
    for reference in inspection.plans { PlanAssessment.inspect(reference, into: &inspection) }
    guard inspection.lacking.isEmpty else {
      return .lacks(inspection.lacking.map { LackingFact(query: $0.query, reason: $0.reason) })
    }
    return .done(decide(inspection))
  }

  /// Steps until it is done, reading facts through `answer`, at most `rounds` times.
  ///
  /// - Parameter answer: called once for each query; looks at the world, and keeps to the bounds of one assessment.
  package func assess(_ action: Action, answer: (FactQuery) -> Fact) -> Assessed {
    var facts = Facts()
    for _ in 0..<Assessor.rounds {
      switch step(action, facts: facts) {
      case .done(let assessed): return assessed
      case .lacks(let lacking):
        for lack in lacking { facts[lack.query] = answer(lack.query) }
      }
    }
    switch step(action, facts: facts) {
    case .done(let assessed): return assessed
    case .lacks(let lacking): return outOfRounds(action, facts, lacking)
    }
  }

  /// Asking went on too long: what is still lacking holds.
  private func outOfRounds(_ action: Action, _ facts: Facts, _ lacking: [LackingFact]) -> Assessed {
    var inspection = inspect(action, facts: facts)
    inspection.note(
      Finding(
        "input.over-bound", .high,
        "too many files hang together to be read one after another; the next is \(lacking[0].query.path), \(lacking[0].reason)",
        evidence: .whole, remedy: "run the inner command itself"))
    return decide(inspection)
  }

  private func inspect(_ action: Action, facts: Facts) -> Inspection {
    switch action {
    case .command(let text, let directory, let variables):
      var walker = CommandWalker(facts: facts)
      walker.walk(text: text, from: ShellState(directory: directory, variables: variables))
      return GuardText.raised(walker.inspection, text)
    case .argv(let argv, let directory, let variables):
      var walker = CommandWalker(facts: facts)
      walker.walk(argv: argv, from: ShellState(directory: directory, variables: variables))
      return walker.inspection
    case .typed(let text, let directory, let variables):
      var walker = CommandWalker(facts: facts, isTracing: true)
      walker.walk(text: text, from: ShellState(directory: directory, variables: variables))
      var inspection = GuardText.raised(walker.inspection, text)
      TypedInput.inspect(walker, into: &inspection)
      return inspection
    case .tool(let call, let directory, let variables):
      return call.inspection(directory: directory, variables: variables, facts: facts)
    case .plan:
      return Inspection(facts: facts)
    }
  }

  private func decide(_ inspection: Inspection) -> Assessed {
    Assessed(
      verdict: Judgement.verdict(on: inspection.findings, by: policy), effects: inspection.effects)
  }
}
