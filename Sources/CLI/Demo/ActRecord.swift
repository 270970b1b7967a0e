/// One act: what stood before, what the agent did, what stood after.
struct ActRecord: Sendable, Hashable {
  var before: EstateCount
  var calls: [CallRecord]
  var after: EstateCount

  /// Whether the rows, every snapshot and every thing are as they were.
  var hasKeptAll: Bool {
    before.rows != nil && after.rows == before.rows && after.snapshots.isSuperset(of: before.snapshots)
      && survivors == before.things.count
  }

  /// How many of the things that stood before still stand.
  var survivors: Int { before.things.intersection(after.things).count }

  /// How many things stand that did not stand before.
  var duplicates: Int { after.things.subtracting(before.things).count }

  /// Whether the rows are gone.
  var hasLostRows: Bool { after.rows == nil }
}
