import Vocabulary

/// The automated backups of an RDS instance, which may outlive it.
package struct AutomatedBackup: Sendable, Hashable {
  package var instance: String
  package var arn: String
  /// `active`, `retained` when the instance is gone, or `creating`.
  package var status: String
  package var earliest: Instant?
  package var latest: Instant?

  init(_ row: XMLTree) {
    instance = row.text("DBInstanceIdentifier") ?? ""
    arn = row.text("DBInstanceAutomatedBackupsArn") ?? row.text("DBInstanceArn") ?? ""
    status = row.text("Status") ?? ""
    earliest = row["RestoreWindow"]?.text("EarliestTime").flatMap(HTTPDate.iso)
    latest = row["RestoreWindow"]?.text("LatestTime").flatMap(HTTPDate.iso)
  }
}
