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
    let dead = Set(subject.dying.filter { $0.dies && $0.change.deposedKey == nil }.map { $0.change.address })
    let dependants = subject.plan.priorState.map { Dependants($0, passing: dead) }
    let dying = subject.dying.map { object in
      Object(
        address: object.place, kind: object.type.name, verb: object.verb,
        dependants: dependants?.of(object.change.address).count ?? 0)
    }
    let updated = subject.updates.map { position in
      let change = subject.plan.changes[position]
      return Object(
        address: change.address, kind: change.type, verb: .update,
        dependants: dependants?.of(change.address).count ?? 0)
    }
    return (dying + updated).sorted { $0.address < $1.address }
  }
}
