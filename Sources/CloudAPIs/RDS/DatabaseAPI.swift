import Vocabulary

/// Amazon RDS, by its query protocol (version 2014-10-31): what a restore point needs. Nothing in it deletes
/// an instance but one that a drill made (`DrillInstance`), and nothing a snapshot.
package struct DatabaseAPI: Sendable {
  /// The most pages of a listing that are asked for, of 100 rows each.
  private static let pageBound = 200

  let query: QueryProtocol

  package init(_ client: CloudClient) {
    query = QueryProtocol(client: client, service: "rds", version: "2014-10-31")
  }

  /// The instances, or one by name; none is an empty list.
  package func instances(_ name: String? = nil) async throws(CloudError) -> [DatabaseInstance] {
    let filter = name.map { [("DBInstanceIdentifier", $0)] } ?? []
    return try await rows("DescribeDBInstances", filter, "DBInstances", "DBInstance", none: "DBInstanceNotFound")
      .compactMap(DatabaseInstance.init)
  }

  /// The snapshots of an instance, or of all.
  ///
  /// - Parameter kind: `manual`, `automated`, `shared`, `public` or `awsbackup`; nil for one's own manual and automated.
  package func snapshots(
    of instance: String? = nil, named name: String? = nil, kind: String? = nil
  ) async throws(CloudError) -> [DatabaseSnapshot] {
    let filters = [("DBInstanceIdentifier", instance), ("DBSnapshotIdentifier", name), ("SnapshotType", kind)]
    return try await rows(
      "DescribeDBSnapshots", DatabaseAPI.given(filters), "DBSnapshots", "DBSnapshot", none: "DBSnapshotNotFound"
    ).compactMap(DatabaseSnapshot.init)
  }

  /// The automated backups, those of instances that are gone too.
  package func automatedBackups(of instance: String? = nil) async throws(CloudError) -> [AutomatedBackup] {
    try await rows(
      "DescribeDBInstanceAutomatedBackups", DatabaseAPI.given([("DBInstanceIdentifier", instance)]),
      "DBInstanceAutomatedBackups", "DBInstanceAutomatedBackup", none: "DBInstanceAutomatedBackupNotFound"
    ).map(AutomatedBackup.init)
  }

  /// Begins a manual snapshot.
  package func snapshot(
    _ instance: String, as name: String, tags: [String: String] = [:]
  ) async throws(CloudError) -> DatabaseSnapshot {
    try await made(
      "CreateDBSnapshot",
      [("DBInstanceIdentifier", instance), ("DBSnapshotIdentifier", name)] + DatabaseTags.values(tags))
  }

  /// Lets other accounts copy and restore a manual snapshot.
  package func share(_ snapshot: String, with accounts: [String]) async throws(CloudError) {
    try await change(snapshot, "ValuesToAdd", accounts)
  }

  /// No longer lets them: what they have copied stays theirs.
  package func unshare(_ snapshot: String, with accounts: [String]) async throws(CloudError) {
    try await change(snapshot, "ValuesToRemove", accounts)
  }

  private func change(_ snapshot: String, _ list: String, _ accounts: [String]) async throws(CloudError) {
    let values = accounts.enumerated().map { ("\(list).AttributeValue.\($0.offset + 1)", $0.element) }
    _ = try await query.call(
      "ModifyDBSnapshotAttribute", [("DBSnapshotIdentifier", snapshot), ("AttributeName", "restore")] + values,
      isIdempotent: true)
  }

  /// Begins a copy, under a key of this account when one is named.
  ///
  /// - Parameter source: a name, or the ARN of another account's that is shared.
  package func copy(
    _ source: String, to name: String, key: String? = nil, tags: [String: String] = [:]
  ) async throws(CloudError) -> DatabaseSnapshot {
    try await made(
      "CopyDBSnapshot",
      [("SourceDBSnapshotIdentifier", source), ("TargetDBSnapshotIdentifier", name)]
        + DatabaseAPI.given([("KmsKeyId", key)]) + DatabaseTags.values(tags))
  }

  /// Begins a new instance out of a snapshot, reachable from within its network alone, and not protected from deletion.
  func restore(
    _ snapshot: String, to instance: String, _ shape: InstanceShape, tags: [String: String]
  ) async throws(CloudError) -> DatabaseInstance {
    let operation = "RestoreDBInstanceFromDBSnapshot"
    let values = [
      ("DBSnapshotIdentifier", snapshot), ("DBInstanceIdentifier", instance), ("PubliclyAccessible", "false"),
      ("DeletionProtection", "false"), ("MultiAZ", "false"),
    ]
    let result = try await query.call(
      operation, values + shape.values + DatabaseTags.values(tags), isIdempotent: false)
    guard let instance = result["DBInstance"].flatMap(DatabaseInstance.init) else {
      throw .strangeAnswer(operation: operation, reason: "it has no DBInstance")
    }
    return instance
  }

  private func made(
    _ operation: String, _ values: [(name: String, value: String)]
  ) async throws(CloudError) -> DatabaseSnapshot {
    let result = try await query.call(operation, values, isIdempotent: false)
    guard let snapshot = result["DBSnapshot"].flatMap(DatabaseSnapshot.init) else {
      throw .strangeAnswer(operation: operation, reason: "it has no DBSnapshot")
    }
    return snapshot
  }

  /// All rows of a listing.
  private func rows(
    _ operation: String, _ values: [(name: String, value: String)], _ list: String, _ row: String, none: String
  ) async throws(CloudError) -> [XMLTree] {
    var found: [XMLTree] = []
    var marker: String?
    for _ in 0..<DatabaseAPI.pageBound {
      let result: XMLTree
      do throws(CloudError) {
        result = try await query.call(operation, values + DatabaseAPI.given([("Marker", marker)]), isIdempotent: true)
      } catch {
        if error.code == none || error.code == none + "Fault" { return [] }
        throw error
      }
      found += result[list]?.all(row) ?? []
      marker = result.text("Marker").flatMap { $0.isEmpty ? nil : $0 }
      if marker == nil { return found }
    }
    throw .strangeAnswer(operation: operation, reason: "it has over \(DatabaseAPI.pageBound) pages")
  }

  static func given(_ values: [(String, String?)]) -> [(name: String, value: String)] {
    values.compactMap { name, value in value.map { (name, $0) } }
  }
}
