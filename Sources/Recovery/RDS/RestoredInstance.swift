import CloudAPIs

/// An instance that was restored out of a copy, and answers somewhere else.
package struct RestoredInstance: Sendable, Hashable {
  /// What takes it away again.
  package var drill: DrillInstance
  package var server: ReachedServer
  /// E.g. `db.t4g.medium`; empty where nobody told.
  package var kind: String

  /// What was fetched, for people.
  func words(_ backup: TakenBackup) -> String {
    "snapshot \(backup.label) restored to instance \(drill.name) in account \(drill.account)"
      + (kind.isEmpty ? "" : ", \(kind)") + ", \(backup.bytes >> 30) GiB of storage"
  }
}
