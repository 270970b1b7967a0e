import TerraformPlans
import Vocabulary

/// Backups are kept for less time than a dataset's objective asks for, or for less than a week.
enum RetentionShort: PostureRule {
  static let code: FindingCode = "posture.retention-short"
  static let summary = "backups are kept for less than the dataset's objective, or for less than a week"

  /// A loss over a long weekend should still be found in time.
  private static let leastDays: Int64 = 7

  static let examples: [PostureExample] = [
    .match("one day", #"resource "aws_db_instance" "a" { backup_retention_period = 1 }"#),
    .match("nothing is written, which means one day", #"resource "aws_rds_cluster" "a" {}"#),
    .pass("a month", #"resource "aws_db_instance" "a" { backup_retention_period = 30 }"#),
    .pass("none, which is told by itself", #"resource "aws_db_instance" "a" { backup_retention_period = 0 }"#),
    .pass("it is computed", #"resource "aws_rds_cluster" "a" { backup_retention_period = var.days }"#),
  ]

  static func findings(in subject: PostureSubject) -> [Finding] {
    subject.roots.flatMap { root in
      root.resources.filter(GuardedData.isStore).compactMap { resource -> Finding? in
        guard let way = BackupWay.all(for: resource.type.name).first(where: { $0.isDays }),
          let days = days(way, resource), days > 0
        else { return nil }
        return finding(resource, way, days, subject.folder.objectives, root)
      }
    }
  }

  private static func finding(
    _ resource: PostureResource, _ way: BackupWay, _ days: Int64, _ objectives: [PostureObjective], _ root: PostureRoot
  ) -> Finding? {
    let kept = "\(resource.title) keeps its backups for \(days == 1 ? "one day" : "\(days) days")"
    let place = root.evidence(resource.place(of: way.path.steps.first ?? ""))
    let own = objectives.first { objective in
      objective.resources.contains { $0.matches(resource.address) } && days * 86_400 < Int64(objective.seconds)
    }
    if let own {
      return finding(
        .high, "\(kept), less than the objective of dataset \(own.name) asks for (\(own.origin))", at: place,
        remedy: "set \(way.path) = \((own.seconds + 86_399) / 86_400) or more")
    }
    guard days < leastDays else { return nil }
    return finding(
      .warning, "\(kept): a loss that is found later than that cannot be taken back", at: place,
      remedy: "set \(way.path) = \(way.safe)")
  }

  /// The days that are known; nil when they are not.
  private static func days(_ way: BackupWay, _ resource: PostureResource) -> Int64? {
    switch resource.reading(way.path) {
    case .unknown: nil
    case .absent: way.standard
    case .known(let values, _): values.compactMap(AttributeWord.number).min()
    }
  }
}
