import Formats
import TerraformPlans
import Vocabulary

/// Data and its backups are encrypted with one key: whoever deletes it takes both.
enum BackupSameKey: PostureRule {
  static let code: FindingCode = "posture.backup-same-key"
  static let summary = "data and its backups are encrypted with the same key"

  private static let attributes: Set<String> = [
    "kms_key_arn", "kms_key_id", "encryption_key_arn", "kms_master_key_id", "kms_key_name", "default_kms_key_name",
    "key_vault_key_id",
  ]

  static let examples: [PostureExample] = [
    .match(
      "a vault and a database",
      "resource \"aws_db_instance\" \"a\" {\n  kms_key_id = aws_kms_key.k.arn\n}\n"
        + "resource \"aws_backup_vault\" \"v\" {\n  kms_key_arn = aws_kms_key.k.arn\n}"),
    .pass(
      "two keys",
      "resource \"aws_db_instance\" \"a\" {\n  kms_key_id = aws_kms_key.k.arn\n}\n"
        + "resource \"aws_backup_vault\" \"v\" {\n  kms_key_arn = aws_kms_key.b.arn\n}"),
    .pass(
      "no key is named", "resource \"aws_db_instance\" \"a\" {}\nresource \"aws_backup_vault\" \"v\" {}"),
  ]

  static func findings(in subject: PostureSubject) -> [Finding] {
    subject.roots.flatMap { root -> [Finding] in
      let data = root.resources.filter(GuardedData.isStore)
      return root.resources.filter { $0.type.loss == .copy }.compactMap { copy in
        let keys = keys(of: copy)
        guard let key = keys.first, let own = data.first(where: { !Self.keys(of: $0).isDisjoint(with: keys) }) else {
          return nil
        }
        return finding(
          .high, "\(copy.title) is encrypted with the key of \(own.address) (\(key)): without it neither can be read",
          at: root.evidence(copy.block.place), remedy: "encrypt the backups with a key of their own, in another account"
        )
      }
    }
  }

  /// The keys that a resource names: references with their module, or written out.
  static func keys(of resource: PostureResource) -> Set<String> {
    var keys: Set<String> = []
    for attribute in resource.block.body.attributes where attributes.contains(attribute.name) {
      if let text = attribute.expression.literal?.text { keys.insert(text) }
      for name in References.names(in: attribute.expression) where !name.hasPrefix("data.") {
        keys.insert(resource.module + name)
      }
    }
    return keys
  }
}
