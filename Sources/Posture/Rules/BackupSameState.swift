import Formats
import TerraformPlans
import Vocabulary

/// Data and where its backups lie are made by one configuration, so one destroy reaches both.
enum BackupSameState: PostureRule {
  static let code: FindingCode = "posture.backup-same-state"
  static let summary = "data and its backups are within reach of the same destroy"

  static let examples: [PostureExample] = [
    .match(
      "a vault beside a database", #"resource "aws_db_instance" "a" {}"# + "\n" + #"resource "aws_backup_vault" "v" {}"#
    ),
    .match(
      "a snapshot beside a database",
      #"resource "aws_db_instance" "a" {}"# + "\n" + #"resource "aws_db_snapshot" "v" {}"#),
    .pass("a vault alone", #"resource "aws_backup_vault" "v" {}"#),
    .pass("a database alone", #"resource "aws_db_instance" "a" {}"#),
  ]

  static func findings(in subject: PostureSubject) -> [Finding] {
    subject.roots.flatMap { root -> [Finding] in
      let data = root.resources.filter(GuardedData.isStore)
      guard let first = data.first else { return [] }
      let others = data.count > 1 ? " and \(data.count - 1) more" : ""
      return root.resources.filter { $0.type.loss == .copy }.map { copy in
        finding(
          .warning, "\(copy.title) is managed together with \(first.address)\(others): one destroy takes both",
          at: root.evidence(copy.block.place),
          remedy: "keep backups in a configuration and state of their own, best in another account")
      }
    }
  }
}
