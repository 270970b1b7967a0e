import Formats
import TerraformPlans
import Vocabulary

/// A last snapshot is wanted but has no name, so a destroy stops half way.
enum FinalSnapshotUnnamed: PostureRule {
  static let code: FindingCode = "posture.final-snapshot-unnamed"
  static let summary = "a final snapshot is asked for without a name: a destroy fails half way"

  private static let types: Set<String> = [
    "aws_db_instance", "aws_docdb_cluster", "aws_neptune_cluster", "aws_rds_cluster", "aws_redshift_cluster",
  ]

  static let examples: [PostureExample] = [
    .match("a database", #"resource "aws_db_instance" "a" {}"#),
    .pass("it has a name", #"resource "aws_db_instance" "a" { final_snapshot_identifier = "x" }"#),
    .pass("none is taken, which is told by itself", #"resource "aws_db_instance" "a" { skip_final_snapshot = true }"#),
    .pass("its name is computed", #"resource "aws_db_instance" "a" { final_snapshot_identifier = "a-${var.x}" }"#),
  ]

  static func findings(in subject: PostureSubject) -> [Finding] {
    subject.roots.flatMap { root in
      root.resources(ofTypes: types).filter(GuardedData.isStore).compactMap { resource -> Finding? in
        let skips = resource.reading("skip_final_snapshot")
        guard skips == .absent || resource.words("skip_final_snapshot") == ["false"],
          resource.reading("final_snapshot_identifier") == .absent
        else { return nil }
        return finding(
          .warning,
          "\(resource.title) takes a final snapshot without a name: its destroy fails after other things died",
          at: root.evidence(resource.block.place),
          remedy: "set final_snapshot_identifier (`tagout fix` writes it)")
      }
    }
  }
}
