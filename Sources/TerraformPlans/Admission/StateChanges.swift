import Vocabulary

/// Where a state differs from an older one, without a value: addresses and the names of attributes.
package struct StateChanges: Sendable, Hashable {
  /// An object that both have and that differs.
  package struct Changed: Sendable, Hashable {
    package var address: String
    /// The address in the older state, when it was another.
    package var movedFrom: String?
    /// The names of the attributes that differ, sorted.
    package var attributes: [String]
    /// It became tainted, or sound again; nil when neither.
    package var isTainted: Bool?
  }

  package let added: [String]
  package let gone: [String]
  package let changed: [Changed]
  /// The names of outputs that only one of them has, sorted.
  package let outputs: [String]

  /// - Parameter old: the older state.
  package init(from old: State, to new: State) {
    let subject = StateSubject(new, against: old)
    added = subject.added.map(\.address)
    gone = subject.gone.map(\.address)
    changed = subject.pairs.compactMap(StateChanges.change)
    outputs = Set(old.outputs).symmetricDifference(new.outputs).sorted()
  }

  private static func change(_ pair: StateSubject.Pair) -> Changed? {
    let attributes = names(pair.old.attributes, pair.new.attributes)
    let moved = pair.old.address == pair.new.address ? nil : pair.old.address
    let tainted = pair.old.isTainted == pair.new.isTainted ? nil : pair.new.isTainted
    guard !attributes.isEmpty || moved != nil || tainted != nil else { return nil }
    return Changed(address: pair.new.address, movedFrom: moved, attributes: attributes, isTainted: tainted)
  }

  private static func names(_ old: StructuredValue, _ new: StructuredValue) -> [String] {
    guard case .object(let old) = old, case .object(let new) = new else { return [] }
    let all = Set(old.members.map(\.name)).union(new.members.map(\.name))
    return all.filter { old[$0] != new[$0] }.sorted()
  }
}
