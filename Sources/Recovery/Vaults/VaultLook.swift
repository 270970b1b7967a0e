import CloudAPIs
import RestorePoints
import Vocabulary

/// Looks at the objects of a vault that backups lean on, and at their locks.
package struct VaultLook: Sendable {
  let dataset: DatasetSettings

  package init(_ dataset: DatasetSettings) {
    self.dataset = dataset
  }

  /// What keeps the objects that a backup leans on, and the check that tells of it. What cannot be looked at is not
  /// locked as far as anybody knows.
  func lock(of backup: TakenBackup, at now: Instant) async -> (lock: PointLock, check: DrillCheck) {
    do {
      guard let retention = try await retention(of: [backup], at: now) else {
        return (.none, DrillCheck(.lock, .skipped, VaultLook.noLock(dataset.repository)))
      }
      let lock = Retention.weakest(of: retention.objects)
      return (lock, DrillCheck(.lock, .green, VaultLook.words(lock, retention)))
    } catch {
      return (.none, DrillCheck(.lock, .skipped, "the locks could not be read: \(error)"))
    }
  }

  /// The locks of all objects that any of some backups leans on; nil where the repository is no bucket.
  func retention(of backups: [TakenBackup], at now: Instant) async throws -> VaultRetention? {
    guard case .bucket(let place) = dataset.repository else { return nil }
    return try await place.with { bucket in
      try await retention(of: backups, in: bucket, place, at: now)
    }
  }

  /// The same, where the bucket is open already.
  func retention(
    of backups: [TakenBackup], in bucket: ObjectBucket, _ place: RepositoryPlace.Bucket, at now: Instant
  ) async throws -> VaultRetention {
    let selections = backups.map { LeanedOn(dataset: dataset.name, engine: dataset.engine, backup: $0) }
    let start = place.start
    return try await VaultRetention.of(bucket, prefix: start, now: now) { key in
      let name = key.dropFirst(start.utf8.count)
      return selections.contains { $0.holds(name) }
    }
  }

  private static func noLock(_ place: RepositoryPlace) -> String {
    guard case .account(let account) = place else { return "a folder has no lock that can be checked" }
    return "RDS locks no snapshots: whoever may delete them in account \(account.number) can"
  }

  private static func words(_ lock: PointLock, _ retention: VaultRetention) -> String {
    let count = "\(retention.rows.count) objects"
    switch lock.mode {
    case .none: return "\(retention.unlocked.count) of \(count) are not locked"
    case .appendOnly: return "\(count) in a store that only takes"
    case .governance, .compliance:
      let until = lock.until.map { ", the first until \($0)" } ?? ""
      return "\(count) in \(lock.mode.rawValue.uppercased()) mode\(until)"
    }
  }
}

extension VaultRetention {
  /// As the math of retention takes them.
  package var objects: [StoredObject] {
    rows.map { row in
      StoredObject(
        "\(row.object.key)?versionId=\(row.object.version)",
        lock: row.lock.map { PointLock($0.mode == .compliance ? .compliance : .governance, until: $0.until) } ?? .none)
    }
  }
}
