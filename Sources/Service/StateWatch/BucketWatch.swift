import CloudAPIs
import Formats
import Ledger
import Logging
import Vocabulary

/// Compares states in buckets with what the ledger last told of them: a version that no run made is an alarm.
///
/// It only reads. Each new version is told once; what it cannot see is logged and looked at again.
package actor BucketWatch {
  /// How often it looks.
  private static let interval = Duration.seconds(60)
  private static let linesAtOnce = 5_000
  /// The most versions that are told of at once.
  private static let bound = 50

  private let core: ServerCore
  private var memory = WatchMemory()

  package init(_ core: ServerCore) {
    self.core = core
  }

  /// Round after round, until it is cancelled.
  nonisolated func repeatedly(_ logger: Logger) async {
    while !Task.isCancelled {
      do {
        let places = try await places()
        if !places.isEmpty {
          try await CloudMachine.with { surroundings, transport in
            try await look(places, CloudAccess(surroundings: surroundings, transport: transport))
          }
        }
      } catch {
        logger.error("watching states", metadata: ["error": "\(error)"])
      }
      // A sleep that is cut short ends the loop.
      try? await Task.sleep(for: BucketWatch.interval)
    }
  }

  /// The states that workspaces keep in buckets.
  package func places() async throws -> [String: WatchedPlace] {
    let workspaces = try await core.store.read { try $0.workspaces() }
    let found = workspaces.compactMap { workspace in WatchedPlace(workspace).map { (workspace.name, $0) } }
    return Dictionary(found) { first, _ in first }
  }

  /// One look at all of them; throws the first reason why one cannot be seen, after the others.
  package func look(_ places: [String: WatchedPlace], _ access: CloudAccess) async throws {
    var failure: (any Error)?
    for (workspace, place) in places.sorted(by: { $0.key < $1.key }) {
      do {
        try await look(workspace, place, access)
      } catch {
        failure = failure ?? error
      }
    }
    if let failure { throw failure }
  }

  private func look(_ workspace: String, _ place: WatchedPlace, _ access: CloudAccess) async throws {
    let bucket = ObjectBucket(
      place.bucket, client: try access.client("S3", credentials: try access.credentials()))
    let versions = BucketWatch.newestFirst(try await bucket.versions(place.key).filter { $0.key == place.key })
    let isLocked = try await bucket.head(place.lockKey) != nil
    var digests: [String: String] = [:]
    for version in versions.prefix(BucketWatch.bound) where !version.isDeleteMarker {
      if version != versions.first, memory.last(workspace)?.version == version.version { break }
      let named = version.version == "null" ? nil : version.version
      digests[version.version] = Hexadecimal.encode(SHA256.hash(try await bucket.get(place.key, version: named).bytes))
    }
    try await catchUp()
    let entries = fresh(versions, digests, workspace).reversed().map { version in
      entry(workspace, place, version, digests[version.version], isLocked: isLocked)
    }
    guard !entries.isEmpty else { return }
    try await core.store.write(.stateWatched) { try $0.append(Array(entries)) }
    try await catchUp()
  }

  /// Those since the last that was told, from the newest on; the newest alone at the first look.
  private func fresh(
    _ versions: [ObjectVersion], _ digests: [String: String], _ workspace: String
  ) -> [ObjectVersion] {
    guard let newest = versions.first else { return [] }
    guard let last = memory.last(workspace) else { return [newest] }
    if last.version == newest.version {
      // A bucket without versions has one name for all of them.
      return digests[newest.version] == last.digest ? [] : [newest]
    }
    let since = versions.prefix { $0.version != last.version }.filter { !memory.isTold($0.version, of: workspace) }
    return Array(since.prefix(BucketWatch.bound))
  }

  /// The one that counts now first: not every service lists markers among the versions that they hide.
  private static func newestFirst(_ versions: [ObjectVersion]) -> [ObjectVersion] {
    let ordered = versions.enumerated().sorted { left, right in
      if left.element.isLatest != right.element.isLatest { return left.element.isLatest }
      let times = [left, right].map { $0.element.modified?.milliseconds ?? 0 }
      return times[0] == times[1] ? left.offset < right.offset : times[0] > times[1]
    }
    return ordered.map(\.element)
  }

  private func entry(
    _ workspace: String, _ place: WatchedPlace, _ version: ObjectVersion, _ digest: String?, isLocked: Bool
  ) -> LedgerEntry {
    let now = core.clock.now()
    var details: StructuredObject = [
      "bucket": .string(place.bucket), "key": .string(place.key), "locked": .boolean(isLocked),
      "version": .string(version.version), "workspace": .string(workspace),
    ]
    if let digest { details = details.merging(["digest": .string(digest)]) }
    if let modified = version.modified { details = details.merging(["modified": .string("\(modified)")]) }
    let isFirst = memory.last(workspace) == nil
    if let proposal = memory.run(of: workspace, at: version.modified ?? now) {
      return ServerRecord.entry("state.watched", at: now, details.merging(["proposal": .string(proposal)]))
    }
    if isFirst { return ServerRecord.entry("state.watched", at: now, details) }
    let kind = version.isDeleteMarker ? "alarm.state-removed" : "alarm.state-written"
    let words =
      "the state s3://\(place.bucket)/\(place.key) was \(version.isDeleteMarker ? "removed" : "written"), by no run"
    return ServerRecord.entry(kind, at: now, details.merging(["message": .string(words)]))
  }

  /// Reads what the ledger has more.
  private func catchUp() async throws {
    while true {
      let start = memory.sequence
      let lines = try await core.store.read { try $0.ledgerLines(from: start, limit: BucketWatch.linesAtOnce) }
      // Another look may have read them meanwhile.
      guard memory.sequence == start else { continue }
      memory.take(lines)
      if lines.count < BucketWatch.linesAtOnce { return }
    }
  }
}
