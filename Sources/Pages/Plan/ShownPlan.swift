import TerraformPlans
import Vocabulary

/// A plan as pages show it: its changes in groups, the worst first, the graph of its losses and what it reaches.
package struct ShownPlan: Sendable {
  /// The changes of one kind, the worst first.
  package struct Group: Sendable {
    package var kind: ChangeKind
    /// Without what they change: of thousands of rows only those that are shown are looked into.
    package var rows: [ShownChange]

    package init(_ kind: ChangeKind, _ rows: [ShownChange]) {
      self.kind = kind
      self.rows = rows
    }
  }

  package var groups: [Group]
  package var graph: PlanGraph
  package var radius: BlastRadius
  private let plan: Plan
  /// Hides what the plan itself says is secret, in whatever is shown of it.
  private let mask: SecretMask

  /// Reads what is shown out of a plan.
  ///
  /// - Parameter disarmed: the addresses at which a protection is taken away.
  package init(_ plan: Plan, disarmed: Set<String> = []) {
    let subject = PlanSubject(plan)
    self.plan = plan
    mask = SecretMask(plan)
    graph = PlanGraphBuilder.graph(of: subject)
    radius = BlastRadius(of: subject)
    groups = ShownPlan.groups(of: subject, disarmed: disarmed)
  }

  /// How many changes there are.
  package var count: Int { groups.reduce(0) { $0 + $1.rows.count } }

  /// A row with what it changes, every secret hidden.
  package func whole(_ row: ShownChange) -> ShownChange {
    var row = row
    let lines = ChangeLines(plan.changes[row.place])
    row.lines = lines.lines
    row.leftLines = lines.left
    row.title = mask.masked(row.title)
    for index in row.lines.indices {
      row.lines[index].before = row.lines[index].before.map(mask.masked)
      row.lines[index].after = row.lines[index].after.map(mask.masked)
    }
    return row
  }

  /// The graph without a secret in its titles.
  package var maskedGraph: PlanGraph { graph.relabelled(mask.masked) }

  private static func groups(of subject: PlanSubject, disarmed: Set<String>) -> [Group] {
    let dying = Dictionary(subject.dying.map { ($0.position, $0) }, uniquingKeysWith: { first, _ in first })
    var rows: [ChangeKind: [ShownChange]] = [:]
    var nouns: [String: String] = [:]
    let changes = subject.plan.changes
    // By their indices: changes are big, and stay where they are.
    for index in changes.indices {
      guard let kind = ChangeKind(changes[index], disarms: disarmed.contains(changes[index].address)) else { continue }
      let type = changes[index].type
      let noun = nouns[type] ?? ResourceCatalogue.entry(for: type)?.noun ?? type
      nouns[type] = noun
      rows[kind, default: []].append(row(changes[index], dying[index], noun, at: index))
    }
    return ChangeKind.allCases.compactMap { kind in
      guard let found = rows[kind] else { return nil }
      return Group(kind, found.sorted { ($1.weight, $0.address) < ($0.weight, $1.address) })
    }
  }

  private static func row(
    _ change: borrowing ResourceChange, _ object: DyingObject?, _ noun: String, at place: Int
  ) -> ShownChange {
    let noun = object?.type.noun ?? noun
    return ShownChange(
      object?.place ?? change.address, title: object?.name.map { "\(noun) \($0)" } ?? noun,
      previousAddress: change.previousAddress, weight: object.map { weight($0.loss) } ?? 0, place: place)
  }

  private static func weight(_ loss: Loss) -> Int {
    let order: [Loss] = [
      .remade, .abandoned, .schedule, .protection, .records, .identity, .hidden, .unknown, .copy, .key, .members,
      .content,
    ]
    return order.firstIndex(of: loss) ?? 0
  }
}
