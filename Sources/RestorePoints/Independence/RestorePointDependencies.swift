import Vocabulary

/// All that something leans on, sorted, each thing once.
///
/// What is not in it was not told; that is no proof of not leaning on it.
package struct RestorePointDependencies: Sendable, Hashable {
  package private(set) var all: [Dependency]

  package init(_ all: some Sequence<Dependency> = []) {
    self.all = Set(all).sorted()
  }

  /// The names of one kind.
  package func names(_ kind: Dependency.Kind) -> [String] { all.filter { $0.kind == kind }.map(\.name) }

  /// Whether nothing was told.
  package var isEmpty: Bool { all.isEmpty }

  /// Both together.
  package func union(_ other: RestorePointDependencies) -> RestorePointDependencies {
    RestorePointDependencies(all + other.all)
  }

  /// As records keep it.
  package var value: StructuredValue {
    .array(all.map { .object(["kind": .string($0.kind.rawValue), "name": .string($0.name)]) })
  }

  /// Nil when the value is none that was written here.
  package init?(_ value: StructuredValue) {
    let read = RecordFields.all(value) { element -> Dependency? in
      guard let kind = element["kind"]?.text.flatMap(Dependency.Kind.init), let name = element["name"]?.text else {
        return nil
      }
      return Dependency(kind, name)
    }
    guard let read else { return nil }
    self.init(read)
  }
}

extension RestorePointDependencies {
  /// What an act can reach.
  ///
  /// - Parameter accounts: those that the credentials of whoever acts are for, e.g. `aws:123456789012`.
  package init(reachedBy radius: BlastRadius, accounts: [String] = []) {
    let kinds: [(Dependency.Kind, [String])] = [
      (.account, radius.accounts + accounts), (.key, radius.keys), (.bucket, radius.buckets), (.vault, radius.vaults),
      (.state, radius.states), (.resource, radius.addresses), (.provider, radius.providers), (.region, radius.regions),
    ]
    self.init(kinds.flatMap { kind, names in names.map { Dependency(kind, $0) } })
  }

  /// What both lean on.
  package func shared(with other: RestorePointDependencies) -> [SharedFate] {
    all.compactMap { own in
      other.all.first { own.meets($0) }.map { SharedFate(own, $0) }
    }
  }
}
