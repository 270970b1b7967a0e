import Vocabulary

/// Data dies, and the backup that would be left is managed by the same state.
enum BackupSameState: PlanRule {
  static let code: FindingCode = "backup.same-state"
  static let summary = "the backup of dying data is managed by the same state, within reach of the same mistake"

  static let examples: [PlanExample] = [
    .match(
      "a snapshot in the same state", Plan.example(.delete("aws_db_instance.db", ["id": "prod"])).with(state: [copy])),
    .pass(
      "the snapshot dies too",
      Plan.example(.delete("aws_db_instance.db", ["id": "prod"]), .delete("aws_db_snapshot.a"))
        .with(state: [copy])),
    .pass(
      "a snapshot of something else", Plan.example(.delete("aws_db_instance.db", ["id": "other"])).with(state: [copy])),
  ]

  static func findings(in subject: PlanSubject) -> [Finding] {
    subject.dying.indices.filter { !subject.dying[$0].copies.isEmpty }.flatMap { index in
      let object = subject.dying[index]
      return object.copies.map { copy in
        finding(
          .information,
          "the \(PlanSubject.type(copy.type).noun) \(copy.address) of \(object.place) is managed by the same state",
          at: copy.address, remedy: "keep backups where no plan of the data's own state can reach them")
      }
    }
  }

  private static let copy: StateObject = .example("aws_db_snapshot.a", ["db_instance_identifier": "prod"])
}
