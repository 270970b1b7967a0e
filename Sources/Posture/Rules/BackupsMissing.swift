import TerraformPlans
import Vocabulary

/// Nothing in the configuration makes a copy of the data.
enum BackupsMissing: PostureRule {
  static let code: FindingCode = "posture.backups-missing"
  static let summary = "nothing in the configuration backs a data resource up"

  static let examples: [PostureExample] = [
    .match("automated backups are off", #"resource "aws_db_instance" "a" { backup_retention_period = 0 }"#),
    .match("nothing is written, which means none", #"resource "aws_elasticache_replication_group" "a" {}"#),
    .match("no versions", #"resource "aws_s3_bucket" "a" {}"#),
    .pass("they are kept", #"resource "aws_db_instance" "a" { backup_retention_period = 30 }"#),
    .pass("nothing is written, which means one day", #"resource "aws_rds_cluster" "a" {}"#),
    .pass(
      "another block keeps versions",
      "resource \"aws_s3_bucket\" \"a\" {}\nresource \"aws_s3_bucket_versioning\" \"v\" {\n"
        + "  bucket = aws_s3_bucket.a.id\n  versioning_configuration {\n    status = \"Enabled\"\n  }\n}"),
    .pass(
      "a backup plan names it",
      "resource \"aws_efs_file_system\" \"a\" {}\nresource \"aws_backup_selection\" \"s\" {\n"
        + "  resources = [aws_efs_file_system.a.arn]\n}"),
    .pass("they are computed", #"resource "aws_db_instance" "a" { backup_retention_period = var.days }"#),
  ]

  static func findings(in subject: PostureSubject) -> [Finding] {
    subject.roots.flatMap { root in
      let links = BackupLinks(root)
      return root.resources.filter(GuardedData.isStore).compactMap { resource -> Finding? in
        guard let way = missingWay(of: resource, links) else { return nil }
        let path = way.path.description
        let remedy =
          path.isEmpty
          ? "name it in a backup plan, or add one of \(way.companions.sorted().joined(separator: ", "))"
          : "set \(path) = \(way.safe), or name it in a backup plan"
        return finding(
          .high, "nothing in this configuration keeps a copy of \(resource.title)",
          at: root.evidence(resource.place(of: way.path.steps.first ?? "")), remedy: remedy)
      }
        + RemoteCalls.settings(in: root, named: ["backup_retention_period", "snapshot_retention_limit"], valued: ["0"])
        .map { setting in
          finding(
            .high, "\(setting.address) is told \(setting.name) = 0: nothing keeps a copy of its data",
            at: root.evidence(setting.place), remedy: "set \(setting.name) = 14")
        }
    }
  }

  /// The way in which a resource could be backed up, where it is known that none is used; nil where one may be.
  static func missingWay(of resource: PostureResource, _ links: BackupLinks) -> BackupWay? {
    let ways = BackupWay.all(for: resource.type.name)
    guard let way = ways.first, ways.allSatisfy({ lacks($0, resource) }), !links.covers(resource, by: ways) else {
      return nil
    }
    return way
  }

  /// Whether a way is known not to be used.
  private static func lacks(_ way: BackupWay, _ resource: PostureResource) -> Bool {
    guard !way.path.steps.isEmpty else { return true }
    switch resource.reading(way.path) {
    case .unknown: return false
    case .absent: return way.standard == 0
    case .known(let values, _):
      return values.allSatisfy { !AttributeWord.isOn($0) || AttributeWord.word($0) == "0" }
    }
  }
}
