import Vocabulary

/// Data and a way back to it die in one plan.
enum BackupSamePlan: PlanRule {
  static let code: FindingCode = "backup.same-plan"
  static let summary = "data and its backup, or the key of both, die in the same plan"

  static let examples: [PlanExample] = [
    .match(
      "a database and its snapshot",
      .example(
        .delete("aws_db_instance.db", ["identifier": "prod"]),
        .delete("aws_db_snapshot.a", ["db_instance_identifier": "prod"]))),
    .match("a database and a key", .example(.delete("aws_db_instance.db"), .delete("aws_kms_key.a"))),
    .pass("a snapshot alone", .example(.delete("aws_db_snapshot.a"))),
    .pass("a database alone", .example(.delete("aws_db_instance.db"))),
    .pass("a database and a service", .example(.delete("aws_db_instance.db"), .delete("aws_ecs_service.a"))),
  ]

  static func findings(in subject: PlanSubject) -> [Finding] {
    let data = subject.dying(of: [.content]) { $0.dies }.sorted { $0.place < $1.place }
    guard let first = data.first else { return [] }
    var owners: [String: [Int]] = [:]
    for (index, object) in data.enumerated() {
      for identity in ObjectName.identities(of: object.change.before) { owners[identity, default: []].append(index) }
    }
    return subject.dying(of: [.copy, .key]) { $0.dies }.map { back in
      let own = CopyLinks.owners(of: back.change.before, owners).min().map { data[$0] }
      let more = data.count > 1 ? " and \(data.count - 1) more" : ""
      let lost = own.map { "\($0.title), which it belongs to" } ?? first.title + more
      return finding(
        .critical, "\(back.title) dies in the same plan as \(lost)", at: back.change.address,
        remedy: "keep backups and keys where no plan of the data's own state can reach them")
    }
  }
}
