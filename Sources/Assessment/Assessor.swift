import CommandEffects
import Decision
import TerraformPlans
import Vocabulary

/// The only composition of analysis and decision: an action and the facts given → a verdict, or the facts it lacks.
package struct Assessor: Sendable {
  /// The most rounds of facts that one action may ask for.
  package static let rounds = 4

  package var policy: Policy
  /// Who asks, for the rules that tell askers apart.
  package var asker: Asker

  package init(policy: Policy = .builtIn, asker: Asker = Asker()) {
    self.policy = policy
    self.asker = asker
  }

  /// One step with the facts at hand.
  package func step(_ action: Action, facts: Facts) -> AssessmentStep {
    let inspection = inspected(action, facts: facts)
    guard inspection.lacking.isEmpty else {
      return .lacks(inspection.lacking.map { LackingFact(query: $0.query, reason: $0.reason) })
    }
    return .done(decide(inspection))
  }

  /// The verdict on findings, by the policy and who asks.
  package func verdict(on findings: [Finding], effects: [Effect]) -> Verdict {
    Judgement.verdict(on: findings, by: policy, in: circumstances(effects))
  }

  /// What the policy says about one of the findings of an act.
  func ruling(for finding: Finding, effects: [Effect]) -> Ruling {
    Judgement.decisions(on: [finding], by: policy, in: circumstances(effects))
      .first { $0.finding.code == finding.code }?.ruling ?? .allow
  }

  /// The verdict on a call that nothing but a rule about its tool speaks of.
  package func assessCall() -> Assessed {
    Assessed(verdict: verdict(on: [], effects: []), effects: [])
  }

  /// Steps until it is done, reading facts through `answer`, at most `rounds` times.
  ///
  /// - Parameter answer: called once for each query; looks at the world, and keeps to the bounds of one assessment.
  package func assess(_ action: Action, answer: (FactQuery) -> Fact) -> Assessed {
    var facts = Facts()
    return assess(action, knowing: &facts, answer: answer)
  }

  /// The same with facts that are known already, to which those are added that were asked for.
  package func assess(_ action: Action, knowing facts: inout Facts, answer: (FactQuery) -> Fact) -> Assessed {
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

  /// All that was noticed with the facts at hand, the plans that would be applied too.
  func inspected(_ action: Action, facts: Facts) -> Inspection {
    var inspection = inspect(action, facts: facts)
    if case .plan(let plan) = action {
      PlanAssessment.inspect(plan, into: &inspection)
    }
    for reference in inspection.plans { PlanAssessment.inspect(reference, into: &inspection) }
    return inspection
  }

  /// What rules look at besides a finding.
  func circumstances(_ effects: [Effect]) -> Circumstances {
    Circumstances(effects: effects, asker: asker, tierOfName: EnvironmentName.tier)
  }

  private func inspect(_ action: Action, facts: Facts) -> Inspection {
    var inspection = parts(of: action, facts: facts)
    InlineShell.inspect(&inspection)
    return inspection
  }

  private func parts(of action: Action, facts: Facts) -> Inspection {
    switch action {
    case .command(let text, let directory, let variables):
      let state = ShellState(directory: directory, variables: variables)
      return ShellText.walk(text, from: state, facts: facts).inspection
    case .argv(let argv, let directory, let variables):
      let state = ShellState(directory: directory, variables: variables)
      return ShellText.inspection(ofArgv: argv, from: state, facts: facts)
    case .typed(let text, let directory, let variables):
      let state = ShellState(directory: directory, variables: variables)
      var (walker, inspection) = ShellText.walk(text, from: state, facts: facts, isTracing: true)
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
      verdict: verdict(on: inspection.findings, effects: inspection.effects), effects: inspection.effects,
      seenStates: inspection.seenStates, reach: inspection.reach)
  }
}
