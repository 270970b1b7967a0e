import Vocabulary

/// What an older state had and a newer one has no more: destroyed, forgotten, or lost.
package struct StateShrinkage: Sendable, Hashable {
  /// In the order of the older state. An object that was moved is not among them.
  package let gone: [StateOutline.Object]
  /// How many managed objects the older state had.
  let before: Int

  package init(from old: StateOutline, to new: StateOutline) {
    let managed = new.managed
    var present: [String: StateOutline.Object] = [:]
    for object in managed { present[object.address] = object }
    let identities = Set(managed.map(\.identity))
    let older = old.managed
    before = older.count
    gone = older.filter { object in
      if !object.identity.isEmpty, identities.contains(object.identity) { return false }
      guard let found = present[object.address] else { return true }
      // A replaced object has another identity; one that lost its own is only a name.
      return !object.identity.isEmpty && found.identity.isEmpty
    }
  }

  /// Whether it must not happen unapproved: data or a way back is gone, or half of all that was there.
  package var isLoss: Bool {
    gone.count * 2 >= max(before, 1)
      || gone.contains { StateDataGone.losses.contains(PlanSubject.type($0.type).loss) }
  }

  /// The object to name: the first that holds data, else the first.
  var foremost: StateOutline.Object? {
    gone.first { StateDataGone.losses.contains(PlanSubject.type($0.type).loss) } ?? gone.first
  }
}
