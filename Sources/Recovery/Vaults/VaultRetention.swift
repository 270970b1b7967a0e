import CloudAPIs
import Vocabulary

/// How long the lock of every version under a prefix still holds: what a restore leans on must stay as long as it is needed.
package struct VaultRetention: Sendable, Hashable {
  /// The newest version of one object.
  package struct Row: Sendable, Hashable {
    package var object: ObjectVersion
    package var lock: ObjectLock?
  }

  /// How many objects are asked about at the same time.
  private static let width = 8

  package var rows: [Row]
  package var now: Instant

  /// Looks at the newest version of each object, markers passed over.
  ///
  /// - Parameter isMeant: whether an object of this key is looked at.
  package static func of(
    _ bucket: ObjectBucket, prefix: String, now: Instant, where isMeant: (String) -> Bool = { _ in true }
  ) async throws -> VaultRetention {
    var seen: Set<String> = []
    let newest = try await bucket.versions(prefix).filter {
      !$0.isDeleteMarker && isMeant($0.key) && seen.insert($0.key).inserted
    }
    let rows = try await withThrowingTaskGroup(of: (Int, Row).self) { group in
      var rows: [(Int, Row)] = []
      for (index, object) in newest.enumerated() {
        if index >= width, let done = try await group.next() { rows.append(done) }
        group.addTask {
          (index, Row(object: object, lock: try await bucket.lock(of: object.key, version: object.version)))
        }
      }
      for try await row in group { rows.append(row) }
      return rows.sorted { $0.0 < $1.0 }.map(\.1)
    }
    return VaultRetention(rows: rows, now: now)
  }

  /// The first lock to end; nil when any object has none, or there are no objects.
  package var earliest: Instant? {
    guard unlocked.isEmpty else { return nil }
    return rows.compactMap { $0.lock?.until }.min()
  }

  /// Objects without a lock, or with one that has ended.
  package var unlocked: [Row] { rows.filter { $0.lock.map { $0.until <= now } ?? true } }

  /// Objects whose lock ends before the need does.
  package func shortOf(_ need: Instant) -> [Row] { rows.filter { $0.lock.map { $0.until < need } ?? true } }
}
