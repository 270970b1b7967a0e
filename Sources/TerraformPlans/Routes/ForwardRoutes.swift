import Vocabulary

/// Finds the ways forward for what a plan would lose.
package enum ForwardRoutes {
  /// What is worth a way of its own.
  private static let losses: Set<Loss> = [.content, .copy, .key, .records, .members, .identity, .hidden, .unknown]

  /// The ways for every loss, those that keep things first; one for all instances of a block.
  package static func routes(for subject: PlanSubject) -> [ForwardRoute] {
    let dying = subject.dying.filter { $0.dies && $0.fate != .deposed && losses.contains($0.loss) }
    guard !dying.isEmpty else { return [] }
    let moves = renames(subject)
    var groups: [(key: String, objects: [DyingObject])] = []
    var places: [String: Int] = [:]
    for object in dying {
      let key = ResourceAddress(object.change.address)?.withoutKeys ?? object.change.address
      if let place = places[key] {
        groups[place].objects.append(object)
      } else {
        places[key] = groups.count
        groups.append((key, [object]))
      }
    }
    let kept = groups.flatMap { group -> [ForwardRoute] in
      if let move = moves[group.objects[0].change.address] { return [RouteWriter.move(group.objects[0], to: move)] }
      return route(for: group.objects, block: group.key, in: subject)
    }
    let retired = groups.compactMap { RouteWriter.retire($0.objects, block: $0.key) }
    return kept + retired
  }

  private static func route(for objects: [DyingObject], block: String, in subject: PlanSubject) -> [ForwardRoute] {
    guard let first = objects.first else { return [] }
    let reason = first.change.reason?.word ?? ""
    if first.isReplaced { return [replacement(objects, block, reason)] }
    switch reason {
    case "delete_because_count_index", "delete_because_each_key", "delete_because_wrong_repetition":
      return [RouteWriter.instance(objects, block)]
    case "":
      return [RouteWriter.forget(objects, block, subject.plan, isDestroyMode: true)]
    default:
      return [RouteWriter.forget(objects, block, subject.plan, isDestroyMode: false)]
    }
  }

  private static func replacement(_ objects: [DyingObject], _ block: String, _ reason: String) -> ForwardRoute {
    switch reason {
    case "replace_by_request":
      return ForwardRoute(
        kind: .planAgain, addresses: objects.map(\.change.address),
        reason: "make the plan again without -replace: nothing else asks for a new \(objects[0].type.noun)",
        configuration: "", command: "terraform plan -out=tfplan")
    case "replace_because_tainted":
      return ForwardRoute(
        kind: .planAgain, addresses: objects.map(\.change.address),
        reason: "look at the object; when it is sound, take the mark off and make the plan again",
        configuration: "", command: "terraform untaint '\(objects[0].change.address)'")
    default:
      return RouteWriter.keep(objects, block)
    }
  }

  /// The new addresses of what looks like one thing under another name, by the old ones.
  private static func renames(_ subject: PlanSubject) -> [String: String] {
    var free = subject.creations.map { subject.plan.changes[$0] }
    var moves: [String: String] = [:]
    for object in subject.dying where object.fate == .deleted && object.dies {
      guard let name = object.name,
        let index = free.firstIndex(where: {
          $0.type == object.change.type
            && ObjectName.name(of: $0.after, own: object.type.nameAttributes, sensitive: $0.afterSensitive)
              == name
        }) ?? only(object, free, subject)
      else { continue }
      moves[object.change.address] = free[index].address
      free.remove(at: index)
    }
    return moves
  }

  /// The one new object of a type, where one old one of the type goes and its block is gone.
  private static func only(_ object: DyingObject, _ free: [ResourceChange], _ subject: PlanSubject) -> Int? {
    let same = free.indices.filter { free[$0].type == object.change.type }
    let going = subject.dying.count { $0.change.type == object.change.type && $0.fate == .deleted }
    guard same.count == 1, going == 1, object.change.reason?.word == "delete_because_no_resource_config" else {
      return nil
    }
    return same[0]
  }
}
