import Vocabulary

/// A snapshot of an RDS instance.
package struct DatabaseSnapshot: Sendable, Hashable {
  package var name: String
  package var arn: String
  /// The instance that it is of.
  package var instance: String
  /// `available` when it is whole.
  package var status: String
  /// `manual`, `automated` or `awsbackup`; automated ones go with the instance.
  package var kind: String
  package var created: Instant?
  package var isEncrypted: Bool
  package var key: String?
  package var percent: Int
  /// E.g. `postgres`, `mysql`.
  package var engine: String
  /// Of the storage that it was made of, in gibibytes.
  package var gibibytes: Int64
  /// When the first snapshot was begun that this one is a copy of; stays as it is from copy to copy.
  package var original: Instant?
  package var tags: [String: String]

  /// Nil for what has no name.
  init?(_ row: XMLTree) {
    guard let name = row.text("DBSnapshotIdentifier") else { return nil }
    self.name = name
    arn = row.text("DBSnapshotArn") ?? ""
    instance = row.text("DBInstanceIdentifier") ?? ""
    status = row.text("Status") ?? ""
    kind = row.text("SnapshotType") ?? ""
    created = row.text("SnapshotCreateTime").flatMap(HTTPDate.iso)
    isEncrypted = row.text("Encrypted") == "true"
    key = row.text("KmsKeyId")
    percent = row.text("PercentProgress").flatMap { Int($0) } ?? 0
    engine = row.text("Engine") ?? ""
    gibibytes = row.text("AllocatedStorage").flatMap { Int64($0) } ?? 0
    original = row.text("OriginalSnapshotCreateTime").flatMap(HTTPDate.iso)
    tags = DatabaseTags.read(row)
  }
}
