import Vocabulary

/// What applying a plan would do to what, one effect for each change that has one.
package enum PlanEffects {
  /// In the plan's order; disarming changes and programs that are run follow the changes.
  package static func effects(of plan: Plan) -> [Effect] {
    effects(of: PlanSubject(plan))
  }

  /// The same for a plan that was looked at already.
  package static func effects(of subject: PlanSubject) -> [Effect] {
    var next = 0
    var met = MetTypes()
    var effects: [Effect] = []
    effects.reserveCapacity(subject.plan.changes.count)
    for position in subject.plan.changes.indices where subject.plan.changes[position].action != .noOp {
      // The dying objects are in the order of the changes they come from.
      if next < subject.dying.count, subject.dying[next].position == position {
        effects.append(effect(of: subject.dying[next]))
        next += 1
      } else if let effect = effect(at: position, subject, &met) {
        effects.append(effect)
      }
    }
    let rules: [any PlanRule.Type] = [ProtectionLowered.self, ExpiryAdded.self, PreventDestroyDropped.self]
    effects += rules.flatMap { $0.findings(in: subject) }.map { disarming(by: $0) }
    effects += subject.commands.filter { $0.moment != .read }.map { command in
      Effect(
        .runCode, Resource(kind: "provisioner", role: .compute, name: command.words),
        evidence: .address(command.address))
    }
    return effects
  }

  private static func effect(of object: DyingObject) -> Effect {
    Effect(
      object.verb, Resource(kind: object.type.name, role: object.type.role, name: object.name ?? object.change.address),
      reversibility: object.reversibility, evidence: .address(object.change.address))
  }

  /// Field by field: changes are big, and a copy of each takes time.
  private static func effect(at position: Int, _ subject: PlanSubject, _ met: inout MetTypes) -> Effect? {
    let action = subject.plan.changes[position].action
    // What Terraform only read is not there to be destroyed: it is dropped from the state.
    if subject.plan.changes[position].mode == .data, action.destroys { return nil }
    let verb: EffectVerb
    let reversibility: Reversibility
    switch action {
    case .noOp: return nil
    case .create: (verb, reversibility) = (.create, .reversible)
    case .read: (verb, reversibility) = (.read, .reversible)
    case .update: (verb, reversibility) = (.update, .reversible)
    case .delete, .deleteThenCreate, .createThenDelete: (verb, reversibility) = (.destroy, .unknown)
    case .forget, .createThenForget, .forgetThenCreate: (verb, reversibility) = (.forget, .unknown)
    case .unrecognised: (verb, reversibility) = (.destroy, .unknown)
    }
    let address = subject.plan.changes[position].address
    met.meet(subject.plan.changes[position].type)
    let name = ObjectName.name(
      of: subject.plan.changes[position].before, own: met.type.nameAttributes,
      sensitive: subject.plan.changes[position].beforeSensitive)
    let kind = subject.plan.changes[position].type
    return Effect(
      verb, Resource(kind: kind, role: met.type.role, name: name ?? address), reversibility: reversibility,
      evidence: .address(address))
  }

  private static func disarming(by finding: Finding) -> Effect {
    var name: String?
    if case .address(let address) = finding.evidence { name = address }
    return Effect(
      .disarm, Resource(kind: "protection", role: .protection, name: name),
      reversibility: .recoverable(by: "turning it on again"), evidence: finding.evidence)
  }
}
