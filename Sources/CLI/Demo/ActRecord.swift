/// One act: what stood before, what the agent did, what stood after.
struct ActRecord: Sendable, Hashable {
  var before: EstateCount
  var calls: [CallRecord]
  var after: EstateCount

  /// Whether the rows and every snapshot are as they were.
  var hasKeptAll: Bool {
    before.rows != nil && after.rows == before.rows && after.snapshots == before.snapshots
  }

  /// Whether the rows are gone.
  var hasLostRows: Bool { after.rows == nil }
}
