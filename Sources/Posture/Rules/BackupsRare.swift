import Formats
import TerraformPlans
import Vocabulary

/// Backups run less often than a dataset's objective allows.
enum BackupsRare: PostureRule {
  static let code: FindingCode = "posture.backups-rare"
  static let summary = "backups run less often than the dataset's objective (rpo) allows"

  private static let planned = """
    resource "aws_efs_file_system" "a" {}
    resource "aws_backup_plan" "p" {
      rule {
        rule_name = "often"
        schedule  = "cron(0 5 ? * * *)"
      }
    }
    resource "aws_backup_selection" "s" {
      plan_id   = aws_backup_plan.p.id
      resources = [aws_efs_file_system.a.arn]
    }
    """

  static let examples: [PostureExample] = [
    .match(
      "a snapshot a day", #"resource "aws_elasticache_replication_group" "a" { snapshot_retention_limit = 7 }"#,
      rpo: 3_600),
    .match("a plan that runs once a day", planned, rpo: 3_600),
    .match(
      "five minutes for one minute", #"resource "aws_db_instance" "a" { backup_retention_period = 7 }"#, rpo: 60),
    .pass("a plan that runs once a day, for a day", planned, rpo: 86_400),
    .pass("five minutes for an hour", #"resource "aws_db_instance" "a" { backup_retention_period = 7 }"#, rpo: 3_600),
    .pass("every write", #"resource "aws_s3_bucket" "a" { versioning { enabled = true } }"#, rpo: 60),
    .pass(
      "none at all, which is told by itself", #"resource "aws_db_instance" "a" { backup_retention_period = 0 }"#,
      rpo: 60),
    .pass("no objective", planned),
  ]

  static func findings(in subject: PostureSubject) -> [Finding] {
    guard !subject.folder.objectives.isEmpty else { return [] }
    return subject.roots.flatMap { root in
      let schedules = PlannedBackups(root)
      return root.resources.filter(GuardedData.isStore).compactMap { resource -> Finding? in
        guard let objective = objective(of: resource, subject.folder.objectives),
          let pace = pace(of: resource, schedules), pace > Int64(objective.seconds)
        else { return nil }
        return finding(
          .high,
          "\(resource.title) is copied \(often(pace)), but the dataset \(objective.name) allows a loss of"
            + " \(Int64(objective.seconds).asTime) (\(objective.origin))",
          at: root.evidence(resource.block.place),
          remedy: "turn point-in-time recovery on where the service has it, or let its backup plan run at least every"
            + " \(Int64(objective.seconds).asTime)")
      }
    }
  }

  /// The strictest objective of the datasets that live in a resource.
  private static func objective(of resource: PostureResource, _ all: [PostureObjective]) -> PostureObjective? {
    all.filter { objective in objective.resources.contains { $0.matches(resource.address) } }
      .min { $0.seconds < $1.seconds }
  }

  /// The shortest of the times between its copies; nil when there are none, or when that cannot be told.
  private static func pace(of resource: PostureResource, _ schedules: PlannedBackups) -> Int64? {
    var paces: [Int64] = []
    for pace in BackupPace.all(for: resource.type.name) {
      switch resource.reading(pace.path) {
      case .unknown: return nil
      case .absent: if pace.isStandard { paces.append(pace.seconds) }
      case .known(let values, _):
        let isOn = values.contains { value in
          pace.word.map { AttributeWord.word(value) == $0 } ?? AttributeWord.isOn(value)
        }
        if isOn { paces.append(pace.seconds) }
      }
    }
    guard let planned = schedules.paces(of: resource) else { return nil }
    return (paces + planned).min()
  }

  private static func often(_ seconds: Int64) -> String {
    seconds == 86_400 ? "once a day" : seconds == 604_800 ? "once a week" : "every \(seconds.asTime)"
  }
}

extension Int64 {
  /// Seconds in the greatest unit that tells them whole: `5 minutes`.
  fileprivate var asTime: String {
    let units: [(Int64, String)] = [(86_400, "day"), (3_600, "hour"), (60, "minute"), (1, "second")]
    let (size, name) = units.first { self % $0.0 == 0 && self >= $0.0 } ?? (1, "second")
    let count = self / size
    return "\(count) \(name)\(count == 1 ? "" : "s")"
  }
}

extension PostureExample {
  /// One file of code, all of whose data may be lost for some seconds at most.
  fileprivate static func match(_ name: String, _ text: String, rpo seconds: Int) -> PostureExample {
    PostureExample(name: name, folder: folder(text, seconds), count: 1)
  }

  fileprivate static func pass(_ name: String, _ text: String, rpo seconds: Int) -> PostureExample {
    PostureExample(name: name, folder: folder(text, seconds), count: 0)
  }

  private static func folder(_ text: String, _ seconds: Int) -> PostureFolder {
    var folder = PostureFolder.example(["main.tf": text])
    folder.objectives = [
      PostureObjective(name: "orders", resources: [Glob("*")], seconds: seconds, origin: "tagout.yaml:3")
    ]
    return folder
  }
}
