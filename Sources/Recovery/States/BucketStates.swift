import CloudAPIs
import Host
import Processes
import Vocabulary

/// States in a bucket: every version that it keeps, those too that a marker hides.
struct BucketStates: StateShelf {
  let bucket: ObjectBucket
  let prefix: String

  /// Runs the body with the bucket, opened with the credentials of the source's reader.
  static func with<Success: Sendable>(
    _ place: StateSource.Bucket, _ ground: RecoveryGround,
    _ body: (BucketStates) async throws -> Success
  ) async throws -> Success {
    try await HTTPTransport.with { transport in
      var host = HostEnvironment.current()
      host.variables = ground.variables
      let access = try CloudAccess(
        surroundings: MachineSurroundings(host, keeper: ground.keeper), transport: transport,
        profile: place.profile, region: place.region, endpoint: place.endpoint)
      let bucket = ObjectBucket(place.name, client: try access.client("S3", credentials: try access.credentials()))
      return try await body(BucketStates(bucket: bucket, prefix: place.prefix))
    }
  }

  func versions() async throws -> [StateVersion] {
    // Terraform's own lock lies beside a state (`use_lockfile`).
    let found = try await bucket.versions(prefix).filter { !$0.key.hasSuffix(".tflock") && !$0.key.hasSuffix("/") }
    return Dictionary(grouping: found, by: \.key).sorted { $0.key < $1.key }.flatMap { key, versions in
      BucketStates.newestFirst(versions).filter { !$0.isDeleteMarker }.map { version in
        StateVersion(
          state: key, name: version.version, written: version.modified, isCurrent: version.isLatest,
          isFixed: version.version != "null", size: version.size)
      }
    }
  }

  func bytes(of version: StateVersion) async throws -> [UInt8] {
    // A bucket that never kept versions knows none by name.
    let name = version.isFixed ? version.name : nil
    return try await bucket.get(version.state, version: name, bound: StateBound.bytes).bytes
  }

  private static func newestFirst(_ versions: [ObjectVersion]) -> [ObjectVersion] {
    versions.enumerated().sorted { left, right in
      if left.element.isLatest != right.element.isLatest { return left.element.isLatest }
      let times = [left, right].map { $0.element.modified?.milliseconds ?? 0 }
      return times[0] == times[1] ? left.offset < right.offset : times[0] > times[1]
    }.map(\.element)
  }
}
