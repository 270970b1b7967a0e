import CloudAPIs
import Vocabulary

extension VaultAttempt {
  /// Those that are tried on a canary, in this order.
  static let onObjects: [VaultAttempt] = [
    .delete, .overwrite, .deleteVersion, .shortenRetention, .downgradeMode, .bypassGovernance, .bypassDelete,
    .batchDelete,
  ]
  /// Those that are tried on the bucket while a canary is in it.
  static let onBuckets: [VaultAttempt] = [.suspendVersioning, .lifecycle, .defaultLock]
}

extension VaultProbe {
  /// Does it; throws the service's refusal. Gives what a setting's change means.
  func perform(_ attempt: VaultAttempt, _ canary: VaultCanary) async throws(CloudError) -> String {
    switch attempt {
    case .delete: try await bucket.delete(canary.key)
    case .overwrite: try await bucket.put(canary.key, Array("overwritten".utf8))
    case .deleteVersion: try await bucket.delete(canary.key, version: canary.version)
    case .bypassDelete: try await bucket.delete(canary.key, version: canary.version, bypass: true)
    case .batchDelete: try await batchDelete(canary)
    case .shortenRetention: try await relock(canary, canary.lock.map { shortened($0, $0.mode) }, bypass: false)
    case .downgradeMode:
      try await relock(canary, canary.lock.map { ObjectLock(mode: .governance, until: $0.until) }, bypass: false)
    case .bypassGovernance:
      try await relock(canary, canary.lock.map { shortened($0, .governance) }, bypass: true)
    case .suspendVersioning: return try await suspendVersioning(canary)
    case .lifecycle: try await addRule(for: canary)
    case .defaultLock: try await setDefaultLock()
    case .deleteBucket:
      try await bucket.remove()
      return "the bucket is gone"
    case .noLock, .multipart, .deleteConfiguration: break
    }
    return ""
  }

  private func batchDelete(_ canary: VaultCanary) async throws(CloudError) {
    let version = ObjectVersion(key: canary.key, version: canary.version ?? "null", isLatest: true)
    let errors = try await bucket.delete([version], bypass: true)
    guard let first = errors.first else { return }
    throw .refused(operation: "DeleteObjects", status: 403, code: first.code, message: "")
  }

  /// Half of what is left of it.
  private func shortened(_ lock: ObjectLock, _ mode: ObjectLock.Mode) -> ObjectLock {
    let left = lock.until.milliseconds - now().milliseconds
    return ObjectLock(mode: mode, until: Instant(milliseconds: lock.until.milliseconds - left / 2))
  }

  private func relock(_ canary: VaultCanary, _ lock: ObjectLock?, bypass: Bool) async throws(CloudError) {
    guard let lock else { return }
    try await bucket.set(lock, of: canary.key, version: canary.version, bypass: bypass)
  }

  /// Suspends it and lets it go on: that versions are kept is told by the canary's own, since a store may answer late.
  private func suspendVersioning(_ canary: VaultCanary) async throws(CloudError) -> String {
    let isKept = canary.version.map { $0 != "null" } ?? false
    guard isKept else { return "the bucket keeps no versions" }
    try await bucket.setVersioning(false)
    try await bucket.setVersioning(true)
    return "it was suspended, and is enabled again"
  }

  /// Looks once more whether versions are kept where they were suspended: a store may write its other settings over that
  /// one.
  func settleVersions(_ canary: VaultCanary, _ report: inout VaultProbeReport) async throws(CloudError) {
    guard canary.version.map({ $0 != "null" }) ?? false,
      let index = report.results.firstIndex(where: { $0.attempt == .suspendVersioning && $0.outcome == .gotThrough }),
      try await !keepVersionsAgain(canary)
    else { return }
    report.results[index].detail = "it was suspended, and the store keeps no versions since: enable versioning by hand"
  }

  /// Lets versions be kept again, and says whether they are: told by what a new one gets, since a store may go on for a
  /// while as it was.
  private func keepVersionsAgain(_ canary: VaultCanary) async throws(CloudError) -> Bool {
    for _ in 0..<VaultProbe.patience {
      try await bucket.setVersioning(true)
      let version = try await bucket.put(canary.key, canary.bytes).version
      if version.map({ $0 != "null" }) ?? false { return true }
      do {
        try await Task.sleep(for: .milliseconds(100))
      } catch {
        return false
      }
    }
    return false
  }

  /// Adds a rule for this canary alone and puts back what was there. Rules that may not be read are not written over:
  /// a document without meaning then tells whether they might be.
  private func addRule(for canary: VaultCanary) async throws(CloudError) {
    guard let before = try await readable({ () async throws(CloudError) in try await bucket.lifecycle() }) else {
      return try await sendMeaninglessRules()
    }
    let rule = XMLTree(
      "Rule",
      children: [
        XMLTree("ID", text: "tagout-probe-\(mark)"), XMLTree("Filter", children: [XMLTree("Prefix", text: canary.key)]),
        XMLTree("Status", text: "Enabled"), XMLTree("Expiration", children: [XMLTree("Days", text: "1")]),
        XMLTree("NoncurrentVersionExpiration", children: [XMLTree("NoncurrentDays", text: "1")]),
      ])
    let rules = before?.all("Rule") ?? []
    try await bucket.setLifecycle(XMLTree("LifecycleConfiguration", children: rules + [rule]))
    try await bucket.setLifecycle(rules.isEmpty ? nil : XMLTree("LifecycleConfiguration", children: rules))
  }

  private func sendMeaninglessRules() async throws(CloudError) {
    do throws(CloudError) {
      try await bucket.setLifecycle(
        XMLTree("LifecycleConfiguration", children: [XMLTree("Rule", children: [XMLTree("Status", text: "Never")])]))
    } catch {
      if case .refused(_, 400, _, _) = error { return }
      throw error
    }
  }

  /// Sets the very lock that is there: whether it may be set is what counts.
  private func setDefaultLock() async throws(CloudError) {
    let before = try await bucket.defaultLock()
    guard let before else {
      throw .refused(operation: "GetObjectLockConfiguration", status: 404, code: "none is set", message: "")
    }
    try await bucket.setDefaultLock(before)
  }

  /// What a question gives; nil when these credentials may not ask it.
  private func readable<Value: Sendable>(
    _ ask: () async throws(CloudError) -> Value
  ) async throws(CloudError) -> Value? {
    do throws(CloudError) {
      return try await ask()
    } catch {
      guard error.isRefusal else { throw error }
      return nil
    }
  }

  /// Tries to delete the bucket where nothing else got through, so that a lock stands before all that lies in it.
  func deleteBucket(
    _ canary: VaultCanary, _ report: VaultProbeReport
  ) async throws(CloudError) -> VaultAttemptResult {
    guard canary.lock != nil, report.breaches.isEmpty else {
      return .init(
        .deleteBucket, .notApplicable, "not tried: nothing would keep what else lies in it from going with it")
    }
    return try await tried(.deleteBucket, on: canary)
  }

  /// Backups of some size come in parts, which a service may forget to lock.
  func multipart(_ report: inout VaultProbeReport) async throws(CloudError) -> VaultAttemptResult {
    let key = "\(prefix)tagout-canary-\(mark)-parts"
    let bytes = Array("canary \(mark) in parts\n".utf8)
    let facts: ObjectFacts
    do throws(CloudError) {
      facts = try await bucket.put(key, parts: [bytes])
    } catch {
      guard error.isRefusal else { return .init(.multipart, .undecided, "\(error)") }
      return .init(.multipart, .notApplicable, "no object can be put in parts: \(error.code ?? "")")
    }
    report.canaries.append(key + (facts.version.map { "?versionId=\($0)" } ?? ""))
    let lock = try await VaultCanary.seenLock(bucket, key, facts.version)
    if report.lock != nil, lock == nil {
      return .init(.multipart, .gotThrough, "an object that came in parts gets no lock")
    }
    let canary = VaultCanary(bucket: bucket, key: key, bytes: bytes, version: facts.version, lock: lock)
    var result = try await tried(.bypassDelete, on: canary)
    result.attempt = .multipart
    return result
  }
}
