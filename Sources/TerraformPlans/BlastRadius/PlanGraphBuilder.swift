import Vocabulary

/// Draws the graph of a plan: the gravest losses first, then what hangs on them.
package struct PlanGraphBuilder {
  private let subject: PlanSubject
  private var graph = PlanGraph()
  /// The nodes of addresses.
  private var places: [String: Int] = [:]
  /// How many things of each part were left out.
  private var left: [PlanGraph.Part: Set<String>] = [:]

  /// The graph of what a plan does.
  package static func graph(of subject: PlanSubject) -> PlanGraph {
    var builder = PlanGraphBuilder(subject: subject)
    let order = builder.order()
    let drawn = builder.drawn(order)
    for index in drawn { builder.addLost(subject.dying[index]) }
    for index in order.dropFirst(drawn.count) { builder.leave(subject.dying[index]) }
    for index in order { builder.addBackups(of: subject.dying[index]) }
    builder.addDependants(order)
    builder.addKeyUsers()
    builder.addCounts()
    return builder.graph
  }

  private init(subject: PlanSubject) {
    self.subject = subject
  }

  /// The indices of what dies: data first, then what holds it, ways back, what is let go, and last the rest.
  private func order() -> [Int] {
    let ranks: [Loss] = [
      .content, .members, .key, .copy, .unknown, .hidden, .identity, .records, .protection, .schedule, .abandoned,
      .remade,
    ]
    let rank = { (object: DyingObject) in
      object.dies ? ranks.firstIndex(of: object.loss) ?? ranks.count : ranks.count - 2
    }
    return subject.dying.indices.sorted {
      (rank(subject.dying[$0]), subject.dying[$0].place) < (rank(subject.dying[$1]), subject.dying[$1].place)
    }
  }

  /// What is simply made again is counted where data dies beside it, or where there is much of it; it comes last.
  private func drawn(_ order: [Int]) -> [Int] {
    let valued = order.prefix { subject.dying[$0].loss != .remade || !subject.dying[$0].dies }
    return valued.isEmpty && order.count <= PlanGraphBuilder.fewObjects ? order : Array(valued)
  }

  /// So many objects without data are drawn one by one.
  private static let fewObjects = 8

  private mutating func leave(_ object: DyingObject) {
    left[.lost, default: []].insert(object.place)
  }

  private mutating func addLost(_ object: DyingObject) {
    let standing: PlanGraph.Standing = !object.dies ? .forgotten : object.isReplaced ? .replaced : .destroyed
    add(
      PlanGraph.Node(
        part: object.loss == .copy || object.loss == .schedule ? .backup : .lost, standing: standing,
        title: title(object.type.noun, object.name), address: object.place))
  }

  /// What its attributes say survives it, the copies that live on, and those that die with it.
  private mutating func addBackups(of object: DyingObject) {
    guard object.dies, let from = places[object.place] else { return }
    for text in object.kept.dropLast(object.copies.count) where object.loss != .copy && object.loss != .schedule {
      link(from, PlanGraph.Node(part: .backup, standing: .survives, title: text, address: ""), .backup)
    }
    for copy in object.copies {
      let noun = PlanSubject.type(copy.type).noun
      link(from, PlanGraph.Node(part: .backup, standing: .survives, title: noun, address: copy.address), .backup)
    }
    guard object.loss == .content else { return }
    let owners = Dictionary(
      ObjectName.identities(of: object.change.before).map { ($0, [from]) }, uniquingKeysWith: { first, _ in first })
    for copy in subject.dying(of: [.copy], where: { $0.dies }) {
      guard let to = places[copy.place], !CopyLinks.owners(of: copy.change.before, owners).isEmpty else { continue }
      graph.edges.append(PlanGraph.Edge(from: from, to: to, kind: .backup))
    }
  }

  /// A noun with a name, unless that is a long identifier of which the address says more.
  private func title(_ noun: String, _ name: String?) -> String {
    guard let name, !name.hasPrefix("arn:"), CloudName(name) == nil else { return noun }
    return "\(noun) \(name)"
  }

  private mutating func addDependants(_ order: [Int]) {
    guard let state = subject.plan.priorState else { return }
    let dead = Set(subject.dying.filter { $0.dies && $0.change.deposedKey == nil }.map(\.change.address))
    let dependants = Dependants(state, passing: dead)
    let kinds = Dictionary(state.objects.map { ($0.address, $0) }, uniquingKeysWith: { first, _ in first })
    for index in order {
      let object = subject.dying[index]
      guard object.dies, let from = places[object.place] else { continue }
      for address in dependants.of(object.change.address) {
        guard let living = kinds[address] else { continue }
        link(from, node(of: living), .dependent)
      }
    }
  }

  private mutating func addKeyUsers() {
    let keys = subject.dying(of: [.key]) { $0.dies }
    let users = KeyUsers(keys: keys, subject: subject)
    for (index, key) in keys.enumerated() {
      guard let from = places[key.place] else { continue }
      for address in users.addresses(for: index) {
        guard let object = subject.prior?[address] else { continue }
        link(from, node(of: object), .encrypts)
      }
    }
  }

  private func node(of object: StateObject) -> PlanGraph.Node {
    let noun = PlanSubject.type(object.type).noun
    // A state does not always tell which of its attributes are sensitive, so only the address names it.
    return PlanGraph.Node(part: .dependent, standing: .stays, title: noun, address: object.address)
  }

  private mutating func link(_ from: Int, _ node: PlanGraph.Node, _ kind: PlanGraph.Edge.Kind) {
    guard let to = add(node) else { return }
    let edge = PlanGraph.Edge(from: from, to: to, kind: kind)
    if !graph.edges.contains(edge) { graph.edges.append(edge) }
  }

  /// The place of a node; nil when its part is full.
  @discardableResult
  private mutating func add(_ node: PlanGraph.Node) -> Int? {
    if !node.address.isEmpty, let place = places[node.address] { return place }
    guard graph.nodes.count(where: { $0.part == node.part }) < PlanGraph.bound else {
      left[node.part, default: []].insert(node.address.isEmpty ? node.title : node.address)
      return nil
    }
    graph.nodes.append(node)
    if !node.address.isEmpty { places[node.address] = graph.nodes.count - 1 }
    return graph.nodes.count - 1
  }

  /// What was left out, counted at the end of its part.
  private mutating func addCounts() {
    for part in PlanGraph.Part.allCases {
      guard let count = left[part]?.count, count > 0 else { continue }
      let standing: PlanGraph.Standing = part == .dependent ? .stays : .destroyed
      let more = graph.nodes.contains { $0.part == part } ? " more" : ""
      let title = "\(count)\(more) \(part == .backup ? "ways back" : "objects")"
      graph.nodes.append(PlanGraph.Node(part: part, standing: standing, title: title, address: ""))
    }
  }
}
