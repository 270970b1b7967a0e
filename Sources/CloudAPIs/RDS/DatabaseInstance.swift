import Vocabulary

/// An RDS instance.
package struct DatabaseInstance: Sendable, Hashable {
  package var name: String
  package var arn: String
  package var engine: String
  package var engineVersion: String
  package var status: String
  package var isProtected: Bool
  /// In days; 0 means no automated backups.
  package var retention: Int
  package var isEncrypted: Bool
  package var key: String?
  /// AWS's own claim of how far automated backups reach; it proves nothing.
  package var latestRestorable: Instant?
  package var address: String?
  package var port: Int?
  /// E.g. `db.t4g.medium`.
  package var kind: String
  package var tags: [String: String]

  /// Nil for what has no name.
  init?(_ row: XMLTree) {
    guard let name = row.text("DBInstanceIdentifier") else { return nil }
    self.name = name
    arn = row.text("DBInstanceArn") ?? ""
    engine = row.text("Engine") ?? ""
    engineVersion = row.text("EngineVersion") ?? ""
    status = row.text("DBInstanceStatus") ?? ""
    isProtected = row.text("DeletionProtection") == "true"
    retention = row.text("BackupRetentionPeriod").flatMap { Int($0) } ?? 0
    isEncrypted = row.text("StorageEncrypted") == "true"
    key = row.text("KmsKeyId")
    latestRestorable = row.text("LatestRestorableTime").flatMap(HTTPDate.iso)
    address = row["Endpoint"]?.text("Address")
    port = row["Endpoint"]?.text("Port").flatMap { Int($0) }
    kind = row.text("DBInstanceClass") ?? ""
    tags = DatabaseTags.read(row)
  }

  /// The account that it is in, twelve digits; nil where its ARN tells none.
  package var account: String? {
    let parts = arn.split(separator: ":", maxSplits: 5, omittingEmptySubsequences: false)
    return parts.count == 6 && parts[2] == "rds" && !parts[4].isEmpty ? String(parts[4]) : nil
  }
}
