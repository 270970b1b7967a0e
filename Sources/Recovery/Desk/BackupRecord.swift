import RestorePoints
import Vocabulary

/// A backup as the journal keeps it: claimed, with its signed manifest.
package struct BackupRecord: Sendable, Hashable {
  package var backup: TakenBackup
  package var manifest: DatasetManifest
  /// Base64, over the manifest's canonical JSON.
  package var signature: String
  /// Whether nothing was written while it was made: the copy must then be equal to the manifest.
  package var isExact: Bool
  package var identity: DrillRun.Identity
  package var milliseconds: Int64

  /// As it is kept.
  package var value: StructuredValue {
    var members: [StructuredObject.Member] = [
      .init("backup", backup.value), .init("database", .string(identity.database)), .init("exact", .boolean(isExact)),
      .init("manifest", manifest.value), .init("milliseconds", .integer(milliseconds)),
      .init("role", .string(identity.role)), .init("signature", .string(signature)),
    ]
    if let major = identity.major { members.append(.init("major", .integer(Int64(major)))) }
    return .object(StructuredObject(members))
  }
}

extension BackupRecord {
  /// Nil for what is no such record.
  package init?(_ value: StructuredValue) {
    guard let backup = value["backup"].flatMap(TakenBackup.init(value:)),
      let manifest = value["manifest"].flatMap({ DatasetManifest($0) }), let signature = value["signature"]?.text,
      let isExact = value["exact"]?.truth, let role = value["role"]?.text, let database = value["database"]?.text,
      let milliseconds = value["milliseconds"]?.whole
    else { return nil }
    self.init(
      backup: backup, manifest: manifest, signature: signature, isExact: isExact,
      identity: DrillRun.Identity(role: role, database: database, major: (value["major"]?.whole).map(Int.init)),
      milliseconds: milliseconds)
  }
}
