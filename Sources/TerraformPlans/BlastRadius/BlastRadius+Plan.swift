import Vocabulary

extension BlastRadius {
  /// What a plan reaches: all that it changes, makes or destroys, and the state that it would write.
  package init(of subject: PlanSubject) {
    self.init()
    var accounts: Set<String> = []
    var regions: Set<String> = []
    var providers: Set<String> = []
    var keys: Set<String> = []
    var buckets: Set<String> = []
    var vaults: Set<String> = []
    for change in subject.plan.changes where change.mode == .managed && change.action != .noOp {
      providers.insert(change.providerAddress ?? change.provider)
      for (object, sensitive) in [(change.before, change.beforeSensitive), (change.after, change.afterSensitive)] {
        let reach = ObjectReach(type: change.type, attributes: object, sensitive: sensitive)
        accounts.formUnion(reach.accounts)
        regions.formUnion(reach.regions)
        keys.formUnion(reach.keys)
        buckets.formUnion(reach.buckets)
        vaults.formUnion(reach.vaults)
      }
    }
    self.accounts = accounts.sorted()
    self.regions = regions.sorted()
    self.providers = providers.subtracting([""]).sorted()
    self.keys = keys.sorted()
    self.buckets = buckets.sorted()
    self.vaults = vaults.sorted()
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
