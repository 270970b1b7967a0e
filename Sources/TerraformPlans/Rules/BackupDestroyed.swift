import Vocabulary

/// A way back dies: snapshots, vaults, and the plans that make them.
enum BackupDestroyed: PlanRule {
  static let code: FindingCode = "plan.backup-destroyed"
  static let summary = "a copy to go back to is destroyed, or what makes such copies"

  static let examples: [PlanExample] = [
    .match("a snapshot is deleted", .example(.delete("aws_db_snapshot.before_launch"))),
    .match("a snapshot is replaced", .example(.replace("aws_db_snapshot.before_launch"))),
    .match("a backup plan is deleted", .example(.delete("aws_backup_plan.daily"))),
    .pass("a backup selection is edited, which replaces it", .example(.replace("aws_backup_selection.all"))),
    .pass("a snapshot is let go", .example(.example("aws_db_snapshot.before_launch", .forget))),
  ]

  static func findings(in subject: PlanSubject) -> [Finding] {
    findings(in: subject, .critical, of: [.copy, .schedule]) { $0.dies && !($0.loss == .schedule && $0.isReplaced) }
  }
}
