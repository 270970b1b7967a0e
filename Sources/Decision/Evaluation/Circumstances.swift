import Vocabulary

/// What rules look at besides a finding.
package struct Circumstances: Sendable {
  /// All that would happen.
  package var effects: [Effect]
  /// Who asks.
  package var asker: Asker
  /// The tier that a name speaks of by itself; nil when it speaks of none.
  package var tierOfName: @Sendable (String) -> Tier?

  package init(
    effects: [Effect] = [], asker: Asker = Asker(), tierOfName: @escaping @Sendable (String) -> Tier? = { _ in nil }
  ) {
    self.effects = effects
    self.asker = asker
    self.tierOfName = tierOfName
  }
}
