import Vocabulary

/// Where the state that a plan was made against differs from a known one, a refresh apart.
enum StateDifference {
  /// The addresses of objects that only one of them has, or that differ, sorted.
  static func addresses(_ subject: PlanSubject, known: StateIndex) -> [String] {
    guard let stored = subject.plan.stateBeforeRefresh ?? subject.plan.priorState else { return [] }
    // A refresh is only told from an edit by the state before it, or else by what the plan calls drift.
    let drifted = Set(subject.plan.drift.flatMap { [$0.address, $0.previousAddress ?? $0.address] })
    let isBeforeRefresh = subject.plan.stateBeforeRefresh != nil
    let passed: Set<String> = isBeforeRefresh ? [] : drifted
    let imported = Set(subject.plan.changes.filter { $0.importing != nil }.map(\.address))
    let moves = Dictionary(
      subject.plan.changes.compactMap { change in change.previousAddress.map { ($0, change.address) } },
      uniquingKeysWith: { $1 })
    let now = StateIndex(stored)
    var differing: [String] = []
    var met: Set<StateIndex.Key> = []
    for object in known.objects {
      let address = moves[object.address] ?? object.address
      let found = now[address, object.deposedKey] ?? now[object.address, object.deposedKey]
      met.insert(.init(address: found?.address ?? address, deposedKey: object.deposedKey))
      if passed.contains(object.address) { continue }
      if found.map({ differ($0.attributes, object.attributes) }) ?? true { differing.append(object.address) }
    }
    for object in now.objects where !met.contains(.init(address: object.address, deposedKey: object.deposedKey)) {
      if !imported.contains(object.address), !passed.contains(object.address) { differing.append(object.address) }
    }
    return differing.sorted()
  }

  /// Whether two objects differ in what both of them say: a newer provider adds attributes without any edit.
  private static func differ(_ one: StructuredValue, _ other: StructuredValue) -> Bool {
    guard case .object(let left) = one, case .object(let right) = other else { return one != other }
    return left.members.contains { member in
      guard let value = right[member.name], value != .null, member.value != .null else { return false }
      return isScalar(value) && isScalar(member.value) && value != member.value
    }
  }

  /// Collections come out in other orders and with other defaults after an upgrade; single values do not.
  private static func isScalar(_ value: StructuredValue) -> Bool {
    switch value {
    case .boolean, .integer, .real, .digits, .string: true
    case .null, .array, .object, .unknown: false
    }
  }
}
