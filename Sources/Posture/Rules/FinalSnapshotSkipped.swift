import TerraformPlans
import Vocabulary

/// Data that could leave a last snapshot behind is told not to.
enum FinalSnapshotSkipped: PostureRule {
  static let code: FindingCode = "posture.final-snapshot-skipped"
  static let summary = "a data resource leaves no final snapshot when it is destroyed"

  /// The attributes that turn the last copy off, true meaning that there is none.
  private static let switches = ["skip_final_snapshot", "skip_final_backup"]

  static let examples: [PostureExample] = [
    .match("a database", #"resource "aws_db_instance" "a" { skip_final_snapshot = true }"#),
    .pass("it takes one", #"resource "aws_db_instance" "a" { skip_final_snapshot = false }"#),
    .pass("nothing is written, which means one", #"resource "aws_db_instance" "a" {}"#),
    .pass(
      "a replica",
      "resource \"aws_db_instance\" \"a\" {\n  replicate_source_db = \"b\"\n  skip_final_snapshot = true\n}"),
    .pass("it is computed", #"resource "aws_db_instance" "a" { skip_final_snapshot = var.x }"#),
  ]

  static func findings(in subject: PostureSubject) -> [Finding] {
    subject.roots.flatMap { root in
      root.resources.filter(GuardedData.isStore).compactMap { resource -> Finding? in
        guard let name = switches.first(where: { resource.words($0)?.contains("true") ?? false }) else { return nil }
        return finding(
          .high, "\(resource.title) has \(name) on: a destroy leaves no last copy of its data",
          at: root.evidence(resource.place(of: name)),
          remedy: "set \(name) = false and name the snapshot (`tagout fix` writes it)")
      }
        + RemoteCalls.settings(in: root, named: Set(switches), valued: ["true"]).map { setting in
          finding(
            .high, "\(setting.address) is told \(setting.name) = true: a destroy leaves no last copy of its data",
            at: root.evidence(setting.place), remedy: "set \(setting.name) = false and name the snapshot")
        }
    }
  }
}
