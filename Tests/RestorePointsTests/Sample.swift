import Decision
import RestorePoints
import Vocabulary

/// A shop's database, its drills and their times.
enum Sample {
  static let day: Int64 = 86_400_000
  static let hour: Int64 = 3_600_000
  /// 2026-03-01T00:00:00Z.
  static let start = Instant(milliseconds: 1_772_323_200_000)

  static func at(_ hours: Int64) -> Instant { Instant(milliseconds: start.milliseconds + hours * hour) }

  static func measure(_ orders: Int64, people: Int64? = 500) -> DatasetMeasure {
    var relations = ["shop.public.orders": orders]
    if let people { relations["shop.public.people"] = people }
    return DatasetMeasure(bytes: 1_000_000, objects: 40, relations: relations)
  }

  static let green: [DrillCheck] = DrillCheck.Question.allCases.filter { $0 != .trend && $0 != .record }.map {
    DrillCheck($0, .green, "looked at")
  }

  /// A drill all of whose checks are green, by a point in another account, locked for a month.
  static func report(
    _ id: String, at hours: Int64, orders: Int64 = 1000, people: Int64? = 500, control: DrillControl? = nil
  ) -> DrillReport {
    var report = DrillReport(
      id: id, dataset: "shop", engine: "pgbackrest", versions: ["pgbackrest": "2.59.1", "postgresql": "15.14"],
      point: "point-\(id)", target: "latest", control: control, started: at(hours),
      ended: Instant(milliseconds: at(hours).milliseconds + 300_000))
    report.legs = [
      DrillLeg("fetch", milliseconds: 120_000), DrillLeg("recover", milliseconds: 60_000),
      DrillLeg("assert", milliseconds: 20_000),
    ]
    report.checks = green
    report.measure = measure(orders, people: people)
    report.manifest = String(repeating: "ab", count: 32)
    report.heartbeat = HeartbeatReading(
      sequence: 42, written: at(hours), position: LogSequence("0/3000148"), received: at(hours))
    report.expected = report.heartbeat
    report.expected?.committed = LogSequence("0/3000200")
    report.reaches = at(hours)
    report.position = LogSequence("0/3000300")
    report.dependencies = outside
    report.source = RestorePointDependencies([Dependency(.host, "db-1"), Dependency(.account, "aws 111111111111")])
    report.lock = PointLock(.compliance, until: Instant(milliseconds: at(hours).milliseconds + 30 * day))
    return report
  }

  static let outside = RestorePointDependencies([
    Dependency(.account, "aws 222222222222"), Dependency(.bucket, "s3://vault/shop"), Dependency(.host, "vault-1"),
    Dependency(.key, "arn:aws:kms:eu-west-1:222222222222:key/aaaa-bbbb"),
  ])

  static var dataset: PolicyDataset {
    var dataset = PolicyDataset(
      name: "shop", origin: PolicyOrigin(file: "policy.yaml", place: .init(line: 1, column: 1)))
    dataset.engine = .postgresql
    dataset.resources = ["aws_db_instance.shop"]
    dataset.accounts = ["111111111111"]
    dataset.pointObjective = PolicyDuration("6h")
    dataset.timeObjective = PolicyDuration("1h")
    dataset.drillInterval = PolicyDuration("1d")
    return dataset
  }

  static let loss = ShownLoss(.data, of: "aws_db_instance.shop", "destroys the database shop")
}
