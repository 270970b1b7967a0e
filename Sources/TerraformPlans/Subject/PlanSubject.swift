import Vocabulary

/// A plan with what its rules look at, worked out once.
package struct PlanSubject: Sendable {
  package let plan: Plan
  package let context: PlanContext
  /// What dies or is let go, in the plan's order.
  package let dying: [DyingObject]
  /// The indices of what dies or is let go, by what is lost with it.
  private let dyingByLoss: [Loss: [Int]]
  /// What is known of the types that occur in the plan's changes.
  let types: [String: ResourceType]
  /// The indices of the changes that make a managed object.
  let creations: [Int]
  /// The indices of the changes of a managed object in place.
  let updates: [Int]
  /// The configuration, read; nil when the source has none.
  let configuration: TerraformConfiguration?
  /// The programs that an apply would run.
  package let commands: [PlanCommand]
  /// The state the plan was made against; nil when the source has none.
  let prior: StateIndex?
  /// The state last known good; nil when there is none.
  let known: StateIndex?
  /// The two side by side; nil without a known state.
  private(set) var comparison: KnownStateComparison?

  package init(_ plan: Plan, context: PlanContext = PlanContext()) {
    self.plan = plan
    self.context = context
    var types: [String: ResourceType] = [:]
    var clauses: [String: [SurvivalClause]] = [:]
    var dying: [DyingObject] = []
    var creations: [Int] = []
    var updates: [Int] = []
    // Changes are big: going by their indices leaves them where they are.
    for position in plan.changes.indices where plan.changes[position].isManaged {
      let name = plan.changes[position].type
      let type = types[name] ?? PlanSubject.type(name)
      types[name] = type
      let action = plan.changes[position].action
      if action == .create { creations.append(position) }
      if action == .update { updates.append(position) }
      guard action.destroys || action.forgets else { continue }
      let change = plan.changes[position]
      let known = clauses[change.type] ?? SurvivalClause.all(for: change.type)
      clauses[change.type] = known
      if let object = DyingObject(change, at: position, type, clauses: known) { dying.append(object) }
    }
    self.types = types
    self.creations = creations
    self.updates = updates
    configuration = plan.configuration.map { TerraformConfiguration($0) }
    commands = configuration.map { PlanCommands.commands(of: plan, in: $0) } ?? []
    known = context.knownState.map { StateIndex($0) }
    let needsPrior = known != nil || dying.contains { PlanSubject.links($0.loss) }
    prior = needsPrior ? plan.priorState.map { StateIndex($0) } : nil
    self.dying = PlanSubject.withSnapshots(dying, prior)
    dyingByLoss = Dictionary(grouping: dying.indices, by: { dying[$0].loss })
    comparison = KnownStateComparison(self)
  }

  /// The state that identities are held against: the one last known good, else the one the last plan was made against,
  /// else the one that was seen in use last.
  var reference: State? {
    let seen = context.chain?.last.map { State(serial: $0.serial, lineage: $0.lineage) }
    return context.knownState ?? context.previous?.priorState ?? seen
  }

  /// What is known of a type, even if it is nothing.
  static func type(_ name: String) -> ResourceType {
    ResourceCatalogue.entry(for: name) ?? ResourceType.unknown(name)
  }

  /// Whether the state is searched for what hangs together with an object of a class.
  private static func links(_ loss: Loss) -> Bool {
    loss == .content || loss == .records || loss == .copy || loss == .key
  }

  /// The changes of managed objects of some types that are not without effect.
  func changes(ofTypes wanted: Set<String>) -> [ResourceChange] {
    guard !wanted.isDisjoint(with: types.keys) else { return [] }
    return plan.changes.indices.filter { index in
      plan.changes[index].isManaged && wanted.contains(plan.changes[index].type)
    }.map { plan.changes[$0] }
  }

  /// What dies or is let go, of some kinds of loss and under a condition, in the plan's order.
  func dying(of losses: Set<Loss>, where matches: (borrowing DyingObject) -> Bool) -> [DyingObject] {
    let indices = losses.compactMap { dyingByLoss[$0] }.joined().filter { matches(dying[$0]) }
    return indices.sorted().map { dying[$0] }
  }

  /// The changes that meet a condition, without going through copies of all of them.
  func changes(where matches: (borrowing ResourceChange) -> Bool) -> [ResourceChange] {
    plan.changes.indices.filter { matches(plan.changes[$0]) }.map { plan.changes[$0] }
  }

  /// The dying data with the copies in the same state that this plan leaves alone.
  private static func withSnapshots(_ dying: [DyingObject], _ prior: StateIndex?) -> [DyingObject] {
    guard let prior, dying.contains(where: { $0.loss == .content && $0.dies }) else { return dying }
    let links = CopyLinks(dying: dying, state: prior)
    return dying.enumerated().map { index, object in
      var object = object
      object.kept += links.survivors(of: index).map { "the \($0.noun) \($0.address) is not touched" }
      return object
    }
  }
}

extension ResourceChange {
  /// Whether it is of a managed object, and has an effect.
  fileprivate var isManaged: Bool { mode == .managed && action != .noOp }
}
