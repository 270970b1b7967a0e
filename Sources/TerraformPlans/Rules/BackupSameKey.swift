import Vocabulary

/// Data dies, and the backup that would be left is encrypted with the key of the data.
enum BackupSameKey: PlanRule {
  static let code: FindingCode = "backup.same-key"
  static let summary = "the backup of dying data is encrypted with the same key: without it neither can be read"

  static let examples: [PlanExample] = [
    .match("a snapshot with the same key", plan(copy(key: "arn:aws:kms:eu-west-1:1:key/a"))),
    .pass("a snapshot with another key", plan(copy(key: "arn:aws:kms:eu-west-1:1:key/b"))),
    .pass("a snapshot without one", plan(.example("aws_db_snapshot.a", ["db_instance_identifier": "prod"]))),
  ]

  static func findings(in subject: PlanSubject) -> [Finding] {
    subject.dying.indices.filter { !subject.dying[$0].copies.isEmpty }.flatMap { index -> [Finding] in
      let object = subject.dying[index]
      let own = ObjectReach(
        type: object.type.name, attributes: object.change.before, sensitive: object.change.beforeSensitive
      ).keys
      guard !own.isEmpty else { return [] }
      return object.copies.compactMap { copy in
        let shared = ObjectReach(type: copy.type, attributes: copy.attributes).keys.intersection(own)
        guard let key = shared.min() else { return nil }
        return finding(
          .information,
          "the \(PlanSubject.type(copy.type).noun) \(copy.address) of \(object.place) is encrypted with the same key,"
            + " \(ObjectName.shown(key))", at: copy.address,
          remedy: "encrypt a copy with a key of another account, which the data's own credentials cannot delete")
      }
    }
  }

  private static func plan(_ copy: StateObject) -> Plan {
    Plan.example(
      .delete("aws_db_instance.db", ["identifier": "prod", "kms_key_id": "arn:aws:kms:eu-west-1:1:key/a"])
    ).with(state: [copy])
  }

  private static func copy(key: String) -> StateObject {
    .example("aws_db_snapshot.a", ["db_instance_identifier": "prod", "kms_key_id": .string(key)])
  }
}
