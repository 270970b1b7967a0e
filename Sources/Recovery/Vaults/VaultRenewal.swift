import CloudAPIs
import Vocabulary

/// Makes the locks of what restore points lean on last longer. No lock is ever made shorter or weaker.
struct VaultRenewal: Sendable {
  /// How many are set at the same time.
  private static let width = 8

  let bucket: ObjectBucket
  let retention: VaultRetention
  let needed: Instant

  /// Sets each lock that ends too soon; one that the store refuses is told of, and the others are set.
  func run() async throws -> VaultRenewalReport {
    let short = retention.shortOf(needed)
    var report = VaultRenewalReport(until: needed, lasting: retention.rows.count - short.count)
    try await withThrowingTaskGroup(of: String?.self) { group in
      for (index, row) in short.enumerated() {
        if index >= VaultRenewal.width, let done = try await group.next() { report.add(done) }
        group.addTask { try await problem(with: row.object) }
      }
      for try await done in group { report.add(done) }
    }
    report.problems.sort()
    return report
  }

  /// Why one was not set; nil when it was.
  private func problem(with object: ObjectVersion) async throws(CloudError) -> String? {
    do throws(CloudError) {
      try await bucket.set(
        ObjectLock(mode: .compliance, until: needed), of: object.key,
        version: object.version == "null" ? nil : object.version)
      return nil
    } catch {
      guard error.isRefusal else { throw error }
      return "\"\(object.key)\" keeps its lock: \(error.code ?? "\(error)")"
    }
  }
}
