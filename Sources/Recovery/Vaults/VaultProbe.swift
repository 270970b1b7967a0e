import CloudAPIs
import Vocabulary

/// Proves a vault with the credentials of whoever could attack it: writes canaries and tries to take them away.
///
/// Nothing else in the bucket is touched: that the bucket itself can be deleted is tried last, and only where every other
/// attempt was in vain, since not every store refuses that for a bucket that is not empty. A setting that an attempt changes is put back at once; rules that cannot be
/// read, and so could not be put back, are not written over.
package struct VaultProbe: Sendable {
  /// How often it is looked whether versions are kept again, a tenth of a second apart.
  static let patience = 100

  let bucket: ObjectBucket
  let prefix: String
  /// Makes this run's names its own.
  let mark: String
  let now: @Sendable () -> Instant

  /// - Parameter prefix: empty, or ending with a slash.
  package init(_ bucket: ObjectBucket, prefix: String, mark: String, now: @escaping @Sendable () -> Instant) {
    self.bucket = bucket
    self.prefix = prefix
    self.mark = mark
    self.now = now
  }

  /// Tries everything. Throws when no canary can be written, or the service does not answer.
  package func run(caller: String? = nil) async throws(CloudError) -> VaultProbeReport {
    var report = VaultProbeReport(vault: "s3://\(bucket.name)\(prefix.isEmpty ? "" : "/\(prefix)")", started: now())
    report.caller = caller
    if bucket.client.override?.isLoopback == true {
      report.dependence = "it is served by this machine, whose root can remove it"
    }
    var number = 0
    var canary = try await write(&number, &report)
    report.lock = canary.lock
    report.results.append(try await lockResult(canary))
    for attempt in VaultAttempt.onObjects {
      let result = try await tried(attempt, on: canary)
      report.results.append(result)
      // What was taken away or loosened is no canary any more.
      if result.outcome == .gotThrough { canary = try await write(&number, &report) }
    }
    for attempt in VaultAttempt.onBuckets { report.results.append(try await tried(attempt, on: canary)) }
    try await settleVersions(canary, &report)
    report.results.append(try await multipart(&report))
    report.results.append(try await deleteBucket(canary, report))
    return report
  }

  private func write(_ number: inout Int, _ report: inout VaultProbeReport) async throws(CloudError) -> VaultCanary {
    number += 1
    let key = "\(prefix)tagout-canary-\(mark)-\(number)"
    let canary = try await VaultCanary.write(bucket, key, Array("canary \(mark) \(number)\n".utf8))
    report.canaries.append(key + (canary.version.map { "?versionId=\($0)" } ?? ""))
    return canary
  }

  /// Whether there is a lock at all, as far as the credentials may see.
  private func lockResult(_ canary: VaultCanary) async throws(CloudError) -> VaultAttemptResult {
    if let lock = canary.lock {
      let words = "the canary is locked in \(lock.mode.rawValue) mode until \(lock.until)"
      return VaultAttemptResult(.noLock, .refused, words)
    }
    do throws(CloudError) {
      guard let lock = try await bucket.defaultLock() else {
        return VaultAttemptResult(.noLock, .gotThrough, "the bucket gives new objects no lock")
      }
      let words = "the bucket locks for \(lock.days) days in \(lock.mode.rawValue) mode; the canary's cannot be seen"
      return VaultAttemptResult(.noLock, .refused, words)
    } catch {
      guard error.isRefusal else { throw error }
      return VaultAttemptResult(.noLock, .notApplicable, "these credentials may not see locks")
    }
  }

  /// Tries one, and judges it by what is left.
  func tried(_ attempt: VaultAttempt, on canary: VaultCanary) async throws(CloudError) -> VaultAttemptResult {
    if let reason = VaultProbe.obstacle(to: attempt, canary) { return .init(attempt, .notApplicable, reason) }
    var refusal: CloudError?
    var words = ""
    do throws(CloudError) {
      words = try await perform(attempt, canary)
    } catch {
      guard error.isRefusal else { return .init(attempt, .undecided, "\(error)") }
      refusal = error
    }
    switch try await canary.condition() {
    case .gone: return .init(attempt, .gotThrough, "the canary is gone")
    case .changed: return .init(attempt, .gotThrough, "the canary holds other bytes")
    case .weaker(let lock):
      return .init(
        attempt, .gotThrough,
        lock.map { "its lock is now \($0.mode.rawValue) until \($0.until)" } ?? "its lock is gone")
    case .intact:
      if let refusal { return .init(attempt, .refused, refusal.code ?? "\(refusal)") }
      return VaultProbe.accepted(attempt, canary, words)
    case .unseen(let code):
      if let refusal { return .init(attempt, .refused, refusal.code ?? "\(refusal)") }
      return .init(attempt, .gotThrough, "it was taken, and the canary cannot be looked at (\(code))")
    }
  }

  /// What it means that an attempt was taken and the canary is what it was.
  private static func accepted(_ attempt: VaultAttempt, _ canary: VaultCanary, _ words: String) -> VaultAttemptResult {
    switch attempt {
    case .suspendVersioning, .deleteBucket: .init(attempt, .gotThrough, words)
    case .lifecycle:
      canary.lock == nil
        ? .init(attempt, .gotThrough, "a rule by which objects expire was taken, and nothing locks them")
        : .init(attempt, .withoutEffect, "it was taken; locked versions stay, and would go when their locks end")
    case .defaultLock:
      .init(attempt, .withoutEffect, "it was taken: these credentials could leave what comes later without a lock")
    case .delete: .init(attempt, .withoutEffect, "a delete marker hides it, its version stays")
    case .overwrite: .init(attempt, .withoutEffect, "a newer version hides it, the old one stays")
    default: .init(attempt, .withoutEffect, "it was taken, and the version stays as it was")
    }
  }

  /// Why an attempt cannot be made.
  private static func obstacle(to attempt: VaultAttempt, _ canary: VaultCanary) -> String? {
    switch attempt {
    case .shortenRetention where canary.lock == nil, .downgradeMode where canary.lock == nil,
      .bypassGovernance where canary.lock == nil:
      "no lock can be seen"
    case .downgradeMode where canary.lock?.mode == .governance: "it is of governance mode already"
    case .batchDelete where canary.version == nil: "there are no versions"
    default: nil
    }
  }
}
