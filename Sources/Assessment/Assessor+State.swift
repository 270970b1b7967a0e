import TerraformPlans
import Vocabulary

extension Assessor {
  /// The verdict on a state by itself, or beside the one last known good.
  package func assess(_ action: StateAction) -> Assessed {
    let findings: [Finding]
    do throws(StateError) {
      let state = try StateReader.read(action.state)
      let older = try action.older.map { (bytes) throws(StateError) in try StateReader.read(bytes) }
      let environment = PlanEnvironment.environment(of: older ?? state)
      findings = StateRules.findings(in: StateSubject(state, against: older)).map { finding in
        var finding = finding
        if finding.severity > .information { finding.environment = environment }
        return finding
      }
    } catch {
      findings = [
        Finding(
          "state.unreadable", .critical, error.description, evidence: .whole,
          remedy: "give a state file, or what `terraform state pull` prints")
      ]
    }
    return Assessed(verdict: verdict(on: findings, effects: []), effects: [])
  }
}

extension PlanEnvironment {
  /// Where the objects of a state are, by their tags and names.
  static func environment(of state: State) -> Environment {
    var plan = Plan(source: .json)
    plan.changes = state.objects.filter { $0.mode == .managed }.map { object in
      ResourceChange(
        address: object.address, type: object.type, provider: object.provider, action: .delete,
        before: object.attributes)
    }
    return environment(of: plan)
  }
}
