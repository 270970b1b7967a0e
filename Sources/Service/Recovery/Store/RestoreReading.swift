import Recovery

/// What is known of backups, drills and restores: entries that are only appended.
package protocol RestoreReading {
  /// The contents of the newest entries of a kind, the oldest of them first.
  func recoveryEntries(_ kind: JournalKind, of dataset: String, limit: Int) throws -> [[UInt8]]
  /// All datasets that have an entry of a kind, sorted.
  func recoveryDatasets(with kind: JournalKind) throws -> [String]
  /// The number of the newest entry that says something about a restore point: it grows with each drill, control and
  /// accept; 0 before the first.
  func recoveryMark() throws -> Int64
}

/// What is known of backups, drills and restores: entries that are only appended.
package protocol RestoreWriting: RestoreReading {
  func addRecoveryEntry(_ kind: JournalKind, of dataset: String, _ content: [UInt8]) throws
}
