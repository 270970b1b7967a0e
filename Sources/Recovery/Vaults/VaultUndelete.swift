import CloudAPIs
import Vocabulary

/// Brings back what was hidden under delete markers in a bucket that keeps versions. Nothing but markers is ever deleted.
package struct VaultUndelete: Sendable {
  /// The longest object that is read to compare its bytes, in bytes.
  private static let readBound = 64 << 20

  let bucket: ObjectBucket
  let prefix: String
  /// Only markers that were made from then on; nil is all.
  let since: Instant?

  package init(_ bucket: ObjectBucket, prefix: String, since: Instant? = nil) {
    self.bucket = bucket
    self.prefix = prefix
    self.since = since
  }

  /// The markers that hide an object now, each with the version that will be seen again.
  package func plan() async throws(CloudError) -> [(marker: ObjectVersion, version: ObjectVersion)] {
    VaultUndelete.plan(try await bucket.versions(prefix), since: since)
  }

  /// Markers above the newest version of their object, all of them young enough.
  static func plan(
    _ versions: [ObjectVersion], since: Instant?
  ) -> [(marker: ObjectVersion, version: ObjectVersion)] {
    var found: [(marker: ObjectVersion, version: ObjectVersion)] = []
    var start = 0
    while start < versions.count {
      let end = versions[start...].firstIndex { $0.key != versions[start].key } ?? versions.count
      let above = versions[start..<end].prefix { $0.isDeleteMarker }
      if start + above.count < end, above.first?.isLatest == true,
        above.allSatisfy({ marker in since.map { (marker.modified ?? $0) >= $0 } ?? true })
      {
        found += above.map { ($0, versions[start + above.count]) }
      }
      start = end
    }
    return found
  }

  /// Removes the markers and looks again: at the listing, and at the bytes of each object.
  ///
  /// - Parameter isReading: whether the bytes are read and compared with their entity tags.
  package func run(isReading: Bool = true) async throws(CloudError) -> VaultUndeleteReport {
    let before = try await bucket.versions(prefix)
    let planned = VaultUndelete.plan(before, since: since)
    var report = VaultUndeleteReport()
    for step in planned {
      do throws(CloudError) {
        try await bucket.delete(step.marker.key, version: step.marker.version)
        report.markers += 1
      } catch {
        guard error.isRefusal else { throw error }
        report.problems.append("the marker of \"\(step.marker.key)\" stays: \(error)")
      }
    }
    let after = try await bucket.versions(prefix)
    report.lost = VaultUndelete.lost(from: before, in: after)
    let latest = Dictionary(after.filter(\.isLatest).map { ($0.key, $0) }) { first, _ in first }
    var seen: Set<String> = []
    for step in planned where seen.insert(step.version.key).inserted {
      guard let now = latest[step.version.key], now.version == step.version.version else {
        report.problems.append("\"\(step.version.key)\" is still hidden")
        continue
      }
      report.objects.append(now.key)
      if isReading { try await compare(now, &report) }
    }
    return report
  }

  /// Versions that were there and are not: there may be none.
  private static func lost(from before: [ObjectVersion], in after: [ObjectVersion]) -> Int {
    let kept = Set(after.filter { !$0.isDeleteMarker }.map { "\($0.key)\u{0}\($0.version)" })
    return before.filter { !$0.isDeleteMarker && !kept.contains("\($0.key)\u{0}\($0.version)") }.count
  }

  /// An entity tag with a hyphen is of parts, and tells nothing of the bytes: their number is compared alone.
  private func compare(_ object: ObjectVersion, _ report: inout VaultUndeleteReport) async throws(CloudError) {
    guard object.size <= Int64(VaultUndelete.readBound) else { return }
    let bytes = try await bucket.get(object.key, version: object.version, bound: VaultUndelete.readBound).bytes
    let isDigest = object.entityTag.utf8.count == 32
    let isSame = !isDigest || ContentDigest.entityTag(bytes) == object.entityTag
    guard Int64(bytes.count) == object.size, isSame else {
      report.problems.append("\"\(object.key)\" has other bytes than its listing says")
      return
    }
    if isDigest { report.compared += 1 }
  }
}
