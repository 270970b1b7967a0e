import Vocabulary

/// Where what recovery knows is kept: backups with their manifests, heartbeats, drills, restores.
///
/// An entry is on disk, whole, when `append` returns; one that was cut off was never there. Entries come back in the
/// order of their appending. Safe to call from several processes.
package protocol RecoveryJournal: Sendable {
  /// Appends an entry.
  func append(_ kind: JournalKind, dataset: String, _ value: StructuredValue) async throws

  /// All entries of a kind, the oldest first.
  func entries(_ kind: JournalKind, dataset: String) async throws -> [StructuredValue]
}

/// The kinds of entries.
package enum JournalKind: String, Sendable, Hashable, CaseIterable {
  /// A named person's word on what a drill found.
  case acceptance
  case backup
  case control
  case drill
  case heartbeat
  /// A restore point that something irreversible was begun on.
  case pin
  case restore
}
