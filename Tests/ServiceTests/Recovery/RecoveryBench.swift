import Decision
import Formats
import Recovery
import RestorePoints
import Service
import Testing
import Vocabulary

/// A desk with a proposal that destroys a production database, people with security keys, and drills as they are told.
///
/// No hardware is here: the keys sign in software, in the form that real ones write.
struct RecoveryBench {
  static let hour: Int64 = 3_600_000
  static let day: Int64 = 24 * hour

  let bench: DeskBench
  let keys: [String: SoftwareSecurityKey]

  static func policy(_ approvals: String) -> String {
    """
    version: 1
    rules:
      - code: [plan.data-replaced, plan.records-destroyed]
        environment: production
        verdict: [restore-point, approval 2]
        tests: []
    datasets:
      courses:
        engine: postgresql
        resources: ["aws_db_instance.*"]
        accounts: 123456789012
        rpo: 6h
        drill-interval: 1d
    approvals:
    \(approvals)
    """
  }

  static let team = "  people: [mary, niels, ada]"

  init(approvals: String = RecoveryBench.team) async throws {
    bench = try await DeskBench(policy: RecoveryBench.policy(approvals))
    let keys = [
      "mary": SoftwareSecurityKey(.ed25519), "niels": SoftwareSecurityKey(.ecdsa),
      "owner": SoftwareSecurityKey(.ed25519),
    ]
    self.keys = keys
    let now = bench.clock.now()
    try await bench.core.store.write(.personAdded) { store in
      for (name, key) in keys { try store.add(try Pipeline.person(name, line: key.line, at: now)) }
    }
  }

  /// A report all of whose checks are green, of a copy in another account, locked for a month.
  func report(_ id: String, hoursAgo: Int64 = 1, _ change: (inout DrillReport) -> Void = { _ in }) -> DrillReport {
    let ended = Instant(milliseconds: bench.clock.now().milliseconds - hoursAgo * RecoveryBench.hour)
    var report = DrillReport(
      id: id, dataset: "courses", engine: "pgbackrest", versions: ["pgbackrest": "2.59.1"], point: "point-\(id)",
      target: "latest", started: Instant(milliseconds: ended.milliseconds - 300_000), ended: ended)
    report.checks = DrillCheck.Question.allCases.filter { $0 != .trend && $0 != .record }.map {
      DrillCheck($0, .green, "looked at")
    }
    report.legs = [DrillLeg("fetch", milliseconds: 300_000)]
    report.measure = DatasetMeasure(bytes: 1000, objects: 9, relations: ["courses.public.answers": 1_943_200])
    report.reaches = ended
    report.dependencies = RestorePointDependencies([
      Dependency(.account, "aws 222222222222"), Dependency(.bucket, "s3://vault/courses"),
    ])
    report.lock = PointLock(.compliance, until: Instant(milliseconds: ended.milliseconds + 30 * RecoveryBench.day))
    change(&report)
    return report
  }

  /// Drills have ended so.
  func drilled(_ reports: DrillReport...) async throws {
    for report in reports {
      try await StoreJournal(bench.core).append(.drill, dataset: report.dataset, report.value)
    }
  }

  /// A first drill long ago, and one that is judged by it.
  func drilled(_ change: (inout DrillReport) -> Void = { _ in }) async throws {
    try await drilled(report("first", hoursAgo: 30), report("second", hoursAgo: 1, change))
  }

  /// The database is to be replaced.
  func held() async throws -> String { try await bench.held("replace_db_dbname_delete_create") }

  /// Signs with a security key, everything that is asked typed and acknowledged.
  func approve(_ id: String, _ name: String, _ more: StructuredObject = [:]) async throws -> StoredProposal {
    let (subject, text) = try await bench.desk.text(of: id, for: bench.reader)
    let key = try #require(keys[name])
    let body: StructuredObject = [
      "acknowledged": .array(subject.losses.map { .string($0.thing) }), "person": .string(name),
      "signature": .string(try key.sign(signed(text, more), namespace: "tagout-approval-v1")), "typedName": "shop-live",
    ]
    return try await bench.desk.approve(id, body.merging(more), by: bench.reader)
  }

  /// Brings a signature of one thing as another.
  func relay(_ id: String, _ name: String, signed: String?, as glass: String?) async throws -> StoredProposal {
    let (subject, text) = try await bench.desk.text(of: id, for: bench.reader)
    let signature = try #require(keys[name]).sign(
      try ApprovalText.bytes(text, glass: signed), namespace: "tagout-approval-v1")
    var body: StructuredObject = [
      "acknowledged": .array(subject.losses.map { .string($0.thing) }), "person": .string(name),
      "signature": .string(signature), "typedName": "shop-live",
    ]
    if let glass { body = body.merging(["breakGlass": true, "reason": .string(glass)]) }
    return try await bench.desk.approve(id, body, by: bench.reader)
  }

  /// What is signed: in an emergency that it is one, too.
  private func signed(_ text: [UInt8], _ more: StructuredObject) throws -> [UInt8] {
    try ApprovalText.bytes(text, glass: more["breakGlass"] == true ? more["reason"]?.text ?? "" : nil)
  }

  /// All that stands in the way, as the proposal shows it.
  func missing(_ id: String) async throws -> String {
    let shown = try await bench.desk.view(id, for: bench.reader)
    return (shown["missing"]?.elements ?? []).compactMap(\.text).joined(separator: "\n")
  }

  func state(_ id: String) async throws -> String { try await bench.stored(id).machine.state.word }

  /// What time brings.
  func sweep() async throws { try await ProposalSweep(bench.core).run() }

  /// A runner asks for the apply and stands ready; nil when it is given none.
  func begin() async throws -> StoredLease? {
    guard let lease = try await bench.runners.lease([.apply], runner: "r", by: bench.runner) else { return nil }
    try await bench.runners.begin(Pipeline.facts, under: lease.fencing, by: bench.runner)
    return lease
  }
}
