import Vocabulary

/// A plan with what its rules look at, worked out once.
package struct PlanSubject: Sendable {
  package let plan: Plan
  package private(set) var context: PlanContext
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
  /// The indices of what is done to data sources.
  let reads: [Int]
  /// The indices of managed objects with an action that is not known.
  let unrecognised: [Int]
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
    var met = MetTypes()
    var dying: [DyingObject] = []
    var creations: [Int] = []
    var updates: [Int] = []
    var reads: [Int] = []
    var unrecognised: [Int] = []
    let knowsRemovedBlocks = PlanSubject.knowsRemovedBlocks(plan.terraformVersion)
    // Field by field: changes are big, and going by their indices leaves them where they are.
    for position in plan.changes.indices where plan.changes[position].action != .noOp {
      guard plan.changes[position].mode == .managed else {
        reads.append(position)
        continue
      }
      if case .unrecognised = plan.changes[position].action { unrecognised.append(position) }
      met.meet(plan.changes[position].type)
      let action = plan.changes[position].action
      if action == .create { creations.append(position) }
      if action == .update { updates.append(position) }
      guard action.destroys || action.forgets else { continue }
      let change = plan.changes[position]
      guard var object = DyingObject(change, at: position, met.type, clauses: met.clauses) else { continue }
      object.knowsRemovedBlocks = knowsRemovedBlocks
      dying.append(object)
    }
    types = met.types
    self.creations = creations
    self.updates = updates
    self.reads = reads
    self.unrecognised = unrecognised
    configuration = plan.configuration.map { TerraformConfiguration($0) }
    commands = configuration.map { PlanCommands.commands(of: plan, in: $0) } ?? []
    known = context.knownState.map { StateIndex($0) }
    let needsPrior = known != nil || dying.indices.contains { PlanSubject.links(dying[$0].loss) }
    prior = needsPrior ? plan.priorState.map { StateIndex($0) } : nil
    self.dying = PlanSubject.withSnapshots(dying, prior)
    dyingByLoss = Dictionary(grouping: dying.indices, by: { dying[$0].loss })
    comparison = KnownStateComparison(self)
  }

  /// Says where the plan would land.
  package mutating func land(in environment: Environment) {
    context.environment = environment
  }

  /// The state that identities are held against: the one last known good, else the one the last plan was made against,
  /// else the one that was seen in use last.
  var reference: State? {
    let seen = context.chain?.last.map { State(serial: $0.serial, lineage: $0.lineage) }
    return context.knownState ?? context.previous?.priorState ?? seen
  }

  /// Terraform and OpenTofu know `removed` blocks since 1.7; a version that is not told is taken for a new one.
  private static func knowsRemovedBlocks(_ version: String) -> Bool {
    let parts = version.split(separator: ".").prefix(2).compactMap { Int($0) }
    return parts.count < 2 || (parts[0], parts[1]) >= (1, 7)
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
      plan.changes[index].mode == .managed && wanted.contains(plan.changes[index].type)
        && plan.changes[index].action != .noOp
    }.map { plan.changes[$0] }
  }

  /// What dies or is let go, of some kinds of loss and under a condition, in the plan's order.
  func dying(of losses: Set<Loss>, where matches: (borrowing DyingObject) -> Bool) -> [DyingObject] {
    positions(of: losses, where: matches).map { dying[$0] }
  }

  /// The indices of the same in `dying`.
  func positions(of losses: Set<Loss>, where matches: (borrowing DyingObject) -> Bool) -> [Int] {
    losses.compactMap { dyingByLoss[$0] }.joined().filter { matches(dying[$0]) }.sorted()
  }

  /// The dying data with the copies in the same state that this plan leaves alone.
  private static func withSnapshots(_ dying: [DyingObject], _ prior: StateIndex?) -> [DyingObject] {
    let isData = { (index: Int) in dying[index].loss == .content && dying[index].dies }
    guard let prior, dying.indices.contains(where: isData) else { return dying }
    let links = CopyLinks(dying: dying, state: prior)
    return dying.enumerated().map { index, object in
      var object = object
      let survivors = links.survivors(of: index)
      object.copies = survivors.map { $0.object }
      object.kept += survivors.map { "the \($0.noun) \($0.object.address) is not touched" }
      return object
    }
  }
}
