import Vocabulary

/// Data dies, and the backup that would be left lies in the account of the data.
enum BackupSameAccount: PlanRule {
  static let code: FindingCode = "backup.same-account"
  static let summary = "the backup of dying data lies in the same account, within reach of the same credentials"

  static let examples: [PlanExample] = [
    .match("a snapshot in the same account", plan(copy(account: "111122223333"))),
    .match(
      "a snapshot in the same project",
      Plan.example(.delete("google_compute_disk.db", ["id": "projects/shop/zones/z/disks/db", "project": "shop"]))
        .with(
          state: [
            .example(
              "google_compute_snapshot.a", ["source_disk": "projects/shop/zones/z/disks/db", "project": "shop"])
          ])),
    .pass("a snapshot in another account", plan(copy(account: "999988887777"))),
    .pass("accounts that nothing tells", plan(.example("aws_db_snapshot.a", ["db_instance_identifier": "prod"]))),
  ]

  static func findings(in subject: PlanSubject) -> [Finding] {
    subject.dying.indices.filter { !subject.dying[$0].copies.isEmpty }.flatMap { index -> [Finding] in
      let object = subject.dying[index]
      let own = ObjectReach(
        type: object.type.name, attributes: object.change.before, sensitive: object.change.beforeSensitive
      ).accounts
      guard !own.isEmpty else { return [] }
      return object.copies.compactMap { copy in
        let shared = ObjectReach(type: copy.type, attributes: copy.attributes).accounts.intersection(own)
        guard let account = shared.min() else { return nil }
        return finding(
          .information,
          "the \(PlanSubject.type(copy.type).noun) \(copy.address) of \(object.place) lies in the same account,"
            + " \(account)", at: copy.address,
          remedy: "keep a copy in an account that the data's own credentials cannot write to")
      }
    }
  }

  private static func plan(_ copy: StateObject) -> Plan {
    Plan.example(
      .delete("aws_db_instance.db", ["identifier": "prod", "arn": "arn:aws:rds:eu-west-1:111122223333:db:prod"])
    ).with(state: [copy])
  }

  private static func copy(account: String) -> StateObject {
    let arn = "arn:aws:rds:eu-west-1:\(account):snapshot:a"
    return .example("aws_db_snapshot.a", ["db_instance_identifier": "prod", "db_snapshot_arn": .string(arn)])
  }
}
