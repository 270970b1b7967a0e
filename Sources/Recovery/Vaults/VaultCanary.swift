import CloudAPIs
import Vocabulary

/// An object that a probe wrote, and tries to take away.
struct VaultCanary: Sendable {
  /// What is left of one.
  enum Condition: Sendable, Hashable {
    case intact
    case gone
    case changed
    case weaker(ObjectLock?)
    /// The credentials may not look.
    case unseen(String)
  }

  let bucket: ObjectBucket
  let key: String
  let bytes: [UInt8]
  /// Nil where the bucket keeps no versions.
  let version: String?
  /// As far as the credentials may see it.
  let lock: ObjectLock?

  /// Writes one as a backup would: without naming a lock.
  static func write(_ bucket: ObjectBucket, _ key: String, _ bytes: [UInt8]) async throws(CloudError) -> VaultCanary {
    let facts = try await bucket.put(key, bytes)
    return VaultCanary(
      bucket: bucket, key: key, bytes: bytes, version: facts.version,
      lock: try await seenLock(bucket, key, facts.version))
  }

  /// Nil when there is none and when the credentials may not see it.
  static func seenLock(_ bucket: ObjectBucket, _ key: String, _ version: String?) async throws(CloudError)
    -> ObjectLock?
  {
    do throws(CloudError) {
      if let lock = try await bucket.head(key, version: version)?.lock { return lock }
      return try await bucket.lock(of: key, version: version)
    } catch {
      guard error.isRefusal else { throw error }
      return nil
    }
  }

  /// Looks at it; throws when the service does not answer.
  func condition() async throws(CloudError) -> Condition {
    let found: (bytes: [UInt8], facts: ObjectFacts)
    do throws(CloudError) {
      found = try await bucket.get(key, version: version, bound: 1 << 16)
    } catch {
      if case .refused(_, let status, _, _) = error, status == 404 || status == 405 { return .gone }
      guard error.isRefusal else { throw error }
      return .unseen(error.code ?? "refused")
    }
    guard found.bytes == bytes else { return .changed }
    guard let lock else { return .intact }
    let now = try await found.facts.lock.orAsk { () async throws(CloudError) in
      try await VaultCanary.seenLock(bucket, key, version)
    }
    return now.map { !$0.isWeaker(than: lock) } ?? false ? .intact : .weaker(now)
  }
}

extension Optional where Wrapped == ObjectLock {
  /// This one, else what the question gives.
  fileprivate func orAsk(_ ask: () async throws(CloudError) -> ObjectLock?) async throws(CloudError) -> ObjectLock? {
    if let self { return self }
    return try await ask()
  }
}
