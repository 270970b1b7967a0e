import Decision
import Formats
import Recovery
import RestorePoints
import Service
import Testing
import Vocabulary

/// A production database is to be destroyed, two people say yes, and only a proven restore point lets it happen.
@Suite(.enabled(if: SSHKeys.isInstalled)) struct RestorePointGateStoryTests {
  /// What was drilled, and the words that say what is missing.
  struct Row: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var words: String
    var drill: @Sendable (RecoveryBench) async throws -> Void

    init(_ name: String, _ words: String, _ drill: @escaping @Sendable (RecoveryBench) async throws -> Void) {
      testDescription = name
      self.words = words
      self.drill = drill
    }
  }

  static let rows: [Row] = [
    Row("no drill at all", "`tagout drill run courses`") { _ in },
    Row("a first drill", "or `tagout drill accept courses first --reason …`") { bench in
      try await bench.drilled(bench.report("first"))
    },
    Row("a proof that is older than the RPO", "beyond its RPO of 6 h: `tagout drill run courses`") { bench in
      try await bench.drilled(bench.report("first", hoursAgo: 40), bench.report("second", hoursAgo: 7))
    },
    Row("silence", "o drill of courses has proven anything for 2 d") { bench in
      try await bench.drilled(bench.report("first", hoursAgo: 60), bench.report("second", hoursAgo: 48))
    },
    Row("a copy in the account of the data", "the account aws 123456789012") { bench in
      try await bench.drilled { $0.dependencies = RestorePointDependencies([Dependency(.account, "aws 123456789012")]) }
    },
    Row("a copy that the same state destroys", "the resource aws_db_instance.db") { bench in
      try await bench.drilled {
        $0.dependencies = $0.dependencies.union(
          RestorePointDependencies([Dependency(.resource, "aws_db_instance.db")]))
      }
    },
    Row("a lock that ends tomorrow", "the lock of what it leans on ends at") { bench in
      try await bench.drilled { $0.lock.until = Instant(milliseconds: $0.ended.milliseconds + RecoveryBench.day) }
    },
    Row("no lock", "nothing keeps what it leans on from being deleted") { bench in
      try await bench.drilled { $0.lock = .none }
    },
    Row("a table that has shrunk", "`tagout drill accept courses second --reason …`") { bench in
      try await bench.drilled { $0.measure?.relations["courses.public.answers"] = 12 }
    },
    Row("a red check", "(log without a gap: 3 segments are missing): mend that") { bench in
      try await bench.drilled { $0.checks.append(DrillCheck(.continuity, .red, "3 segments are missing")) }
    },
  ]

  @Test("Without a proof that can be counted on it waits, says what is missing, and goes on with one", arguments: rows)
  func waits(row: Row) async throws {
    let bench = try await RecoveryBench()
    try await row.drill(bench)
    let id = try await bench.held()
    for name in ["mary", "niels"] { _ = try await bench.approve(id, name) }
    try await bench.sweep()
    #expect(try await bench.state(id) == "held")
    let missing = try await bench.missing(id)
    #expect(missing.contains(row.words), "\(missing)")
    #expect(try await bench.begin() == nil)
    // What the message names is done; a person's word answers for what is less.
    try await bench.drilled(
      bench.report("third", hoursAgo: 0) { report in
        report.checks.removeAll { $0.outcome == .red }
        report.ended = Instant(milliseconds: report.ended.milliseconds - 60_000)
      }, bench.report("fourth", hoursAgo: 0))
    try await bench.sweep()
    #expect(try await bench.state(id) == "approved")
    #expect(try await bench.begin() != nil)
    let records = try await bench.bench.kinds()
    #expect(records.contains { $0.contains("restore-point.pinned") && $0.contains("point-fourth") })
    #expect(records.contains { $0.contains("run.begun") && $0.contains("fourth") })
  }

  @Test("A proof that got worse between the yes and the apply takes the yes away, and nothing is applied")
  func worse() async throws {
    let bench = try await RecoveryBench()
    try await bench.drilled()
    let id = try await bench.held()
    for name in ["mary", "niels"] { _ = try await bench.approve(id, name) }
    #expect(try await bench.state(id) == "approved")
    let lease = try #require(try await bench.bench.runners.lease([.apply], runner: "r", by: bench.bench.runner))
    try await bench.drilled(
      bench.report("third", hoursAgo: 0) { $0.checks.append(DrillCheck(.checksums, .red, "bad")) })
    let error = await #expect(throws: APIError.self) {
      try await bench.bench.runners.begin(Pipeline.facts, under: lease.fencing, by: bench.bench.runner)
    }
    #expect(
      error?.message.contains("the restore point is weaker than the one that was shown") == true, "\(error as Any)")
    #expect(try await bench.state(id) == "failed")
    #expect(try await bench.bench.kinds().contains { $0.contains("approval.void") })
    #expect(try await !bench.bench.kinds().contains { $0.contains("\"run.begun\"") })
  }

  @Test("A proof that has aged beyond the RPO between the yes and the apply is asked for anew, and a newer one counts")
  func aged() async throws {
    let bench = try await RecoveryBench()
    try await bench.drilled()
    let id = try await bench.held()
    for name in ["mary", "niels"] { _ = try await bench.approve(id, name) }
    bench.bench.clock.advance(by: 6 * RecoveryBench.hour)
    try await bench.sweep()
    #expect(try await bench.state(id) == "held")
    #expect(try await bench.begin() == nil)
    try await bench.drilled(bench.report("third", hoursAgo: 0))
    try await bench.sweep()
    #expect(try await bench.begin() != nil)
  }

  @Test("A person's signed word makes a first drill count; another key's does not") func accepted() async throws {
    let bench = try await RecoveryBench()
    try await bench.drilled(bench.report("first"))
    let desk = DrillAcceptanceDesk(bench.bench.core)
    let reason = "the first backup of the new cluster"
    let text = try desk.text(report: "first", reason: reason)
    let mary = try #require(bench.keys["mary"])
    let signature = try mary.sign(text, namespace: "tagout-decision-v1")
    await #expect(throws: ServiceError.self) {
      _ = try await desk.accept("courses", report: "first", person: "niels", reason: reason, signature: signature)
    }
    await #expect(throws: SSHSignatureRefusal.self) {
      _ = try await desk.accept("courses", report: "first", person: "mary", reason: "another", signature: signature)
    }
    _ = try await desk.accept("courses", report: "first", person: "mary", reason: reason, signature: signature)
    let id = try await bench.held()
    for name in ["mary", "niels"] { _ = try await bench.approve(id, name) }
    #expect(try await bench.state(id) == "approved")
    #expect(try await bench.bench.kinds().contains { $0.contains("restore-point.accepted") && $0.contains(reason) })
  }

  @Test("The point that a destroy was begun on stays pinned, whatever is proven and lost afterwards") func pinned()
    async throws
  {
    let bench = try await RecoveryBench()
    try await bench.drilled()
    let id = try await bench.held()
    for name in ["mary", "niels"] { _ = try await bench.approve(id, name) }
    #expect(try await bench.begin() != nil)
    let journal = StoreJournal(bench.bench.core)
    let pins = try await journal.entries(.pin, dataset: "courses").compactMap { PinnedPoint($0) }
    #expect(pins.map(\.point) == ["point-second"])
    #expect(pins.first?.proposal == id)
    // Later proofs take their own places beside it.
    let later = bench.report("later", hoursAgo: 0)
    let history = DrillHistory(
      "courses", reports: [bench.report("second", hoursAgo: 1), later, bench.report("last", hoursAgo: 0)], pins: pins)
    #expect(history.pinned.first == "point-second")
    #expect(history.pinned.count == 2)
  }

  @Test("What drills have found is in the ledger, whole") func recorded() async throws {
    let bench = try await RecoveryBench()
    let report = bench.report("first")
    try await bench.drilled(report)
    let line = try #require(try await bench.bench.kinds().first { $0.contains("drill.ended") })
    let record = try JSONReader.read(Array(line.utf8))
    let text = try #require(record["details"]?["report"]?.text)
    #expect(DrillReport(try JSONReader.read(Array(text.utf8))) == report)
  }
}
