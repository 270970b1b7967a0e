import Vocabulary

extension BlastRadius {
  /// What a plan reaches: all that it changes, makes or destroys, and the state that it would write.
  package init(of subject: PlanSubject) {
    self.init()
    var reach = ObjectReach()
    var providers: Set<String> = []
    let changes = subject.plan.changes
    // Field by field: changes are big, and copies of thousands of them take time.
    for index in changes.indices where changes[index].mode == .managed && changes[index].action != .noOp {
      providers.insert(changes[index].providerAddress ?? changes[index].provider)
      reach.add(changes[index].type, changes[index].before, changes[index].beforeSensitive)
      reach.add(changes[index].type, changes[index].after, changes[index].afterSensitive)
    }
    accounts = reach.accounts.sorted()
    regions = reach.regions.sorted()
    self.providers = providers.subtracting([""]).sorted()
    keys = reach.keys.sorted()
    buckets = reach.buckets.sorted()
    vaults = reach.vaults.sorted()
    states = subject.plan.backend.map { [StateName.name(of: $0)] } ?? []
    objects = BlastRadius.objects(of: subject)
  }

  /// What dies, is let go or changed in place, with what rests on it.
  private static func objects(of subject: PlanSubject) -> [Object] {
    // By their places: dying objects are big, and copies of thousands take time.
    var dead: Set<String> = []
    for index in subject.dying.indices where subject.dying[index].dies && subject.dying[index].change.deposedKey == nil
    {
      dead.insert(subject.dying[index].change.address)
    }
    let dependants = subject.plan.priorState.map { Dependants($0, passing: dead) }
    let dying = subject.dying.indices.map { index in
      Object(
        address: subject.dying[index].place, kind: subject.dying[index].type.name, verb: subject.dying[index].verb,
        dependants: dependants?.of(subject.dying[index].change.address).count ?? 0)
    }
    let updated = subject.updates.map { position in
      let address = subject.plan.changes[position].address
      return Object(
        address: address, kind: subject.plan.changes[position].type, verb: .update,
        dependants: dependants?.of(address).count ?? 0)
    }
    return (dying + updated).sorted { $0.address < $1.address }
  }
}
