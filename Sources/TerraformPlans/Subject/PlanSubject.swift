import Vocabulary

/// A plan with what its rules look at, worked out once.
package struct PlanSubject: Sendable {
  package let plan: Plan
  package let context: PlanContext
  /// What dies or is let go, in the plan's order.
  package let dying: [DyingObject]
  /// What is known of the types that occur in the plan's changes.
  let types: [String: ResourceType]
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
    for (position, change) in plan.changes.enumerated() where change.mode == .managed && change.action != .noOp {
      let type = types[change.type] ?? PlanSubject.type(change.type)
      types[change.type] = type
      guard change.action.destroys || change.action.forgets else { continue }
      let known = clauses[change.type] ?? SurvivalClause.all(for: change.type)
      clauses[change.type] = known
      if let object = DyingObject(change, at: position, type, clauses: known) { dying.append(object) }
    }
    self.types = types
    configuration = plan.configuration.map { TerraformConfiguration($0) }
    commands = configuration.map { PlanCommands.commands(of: plan, in: $0) } ?? []
    known = context.knownState.map { StateIndex($0) }
    let needsPrior = known != nil || dying.contains { PlanSubject.links($0.loss) }
    prior = needsPrior ? plan.priorState.map { StateIndex($0) } : nil
    self.dying = PlanSubject.withSnapshots(dying, prior)
    comparison = KnownStateComparison(self)
  }

  /// The state that identities are held against: the one last known good, else the one the last plan was made against.
  var reference: State? { context.knownState ?? context.previous?.priorState }

  /// What is known of a type, even if it is nothing.
  static func type(_ name: String) -> ResourceType {
    ResourceCatalogue.entry(for: name) ?? ResourceType.unknown(name)
  }

  /// Whether the state is searched for what hangs together with an object of a class.
  private static func links(_ loss: Loss) -> Bool {
    loss == .content || loss == .records || loss == .copy || loss == .key
  }

  /// The changes of managed objects that are not without effect.
  var changes: [ResourceChange] {
    plan.changes.filter { $0.mode == .managed && $0.action != .noOp }
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
