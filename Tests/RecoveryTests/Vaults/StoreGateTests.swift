import CloudAPIs
import Decision
import Host
import Recovery
import RestorePoints
import Testing
import Vocabulary

extension VaultSuite {
  /// Real drills out of a real store, and what they open.
  @Suite("The gate and vaults in a real store")
  struct StoreGateTests {
    private let question = GateQuestion()
    private let day = DefaultLock(mode: .compliance, days: 1)

    @Test("A drill from a locked bucket opens the gate; each way in which it may not count keeps it shut")
    func gate() async throws {
      try await with { ground, store in
        let trial = try await VaultTrial.files("locked", in: store, ground, lock: day)
        try await proof(trial)
        try await refusals(trial)
        try await controls(trial)
        try await renewal(trial)
        try await lostKey(trial)
        let open = try await VaultTrial.files("unlocked", in: store, ground, lock: nil)
        let history = try await open.prove()
        #expect(history.standing != nil)
        let missing = question.missing(history, at: SystemClock.now())
        #expect(missing?.contains("othing keeps what it leans on from being deleted") == true, "\(missing ?? "open")")
      }
    }

    private func with(_ body: @Sendable (RecoveryGround, PlayedStore) async throws -> Void) async throws {
      guard let program = PlayedStore.program, Trial.hasRestic else {
        print("note: SeaweedFS or restic is not there (`tools/seaweedfs`): the gate is not tried with a real store")
        return
      }
      try await PlayedStore.with(program) { store in
        try await RecoveryGround.with { ground in try await body(ground, store) }
      }
    }

    private func proof(_ trial: VaultTrial) async throws {
      #expect(question.missing(try await trial.history(), at: SystemClock.now())?.contains("was ever proven") == true)
      _ = try await trial.desk().backUp(isFull: true)
      let first = try await trial.desk().drill(.latest)
      #expect(first.verdict == .unbaselined, "\(first.reasons)")
      #expect(question.missing(try await trial.history(), at: SystemClock.now())?.contains("compared with") == true)
      let second = try await trial.desk().drill(.latest)
      #expect(second.verdict == .proven, "\(second.reasons)")
      let report = second.report
      #expect(report.lock.mode == .compliance)
      #expect(report.check(.lock)?.outcome == .green, "\(report.checks)")
      let left = (report.lock.until?.milliseconds ?? 0) - SystemClock.now().milliseconds
      #expect(left > 23 * 3_600_000 && left <= 24 * 3_600_000)
      #expect(report.dependencies.names(.account) == [VaultTrial.account])
      #expect(report.dependencies.names(.bucket) == ["locked"])
      #expect(report.dependencies.names(.state) == ["s3 vault/vault.tfstate"])
      #expect(report.dependencies.names(.host) == [OwnedFolder.hostName])
      #expect(report.source.names(.host) == ["db.shop.internal"])
      #expect(!report.isLocal)
      let missing = question.missing(try await trial.history(), at: SystemClock.now())
      #expect(missing == nil, "\(missing ?? "")")
    }

    private func refusals(_ trial: VaultTrial) async throws {
      let history = try await trial.history()
      let now = SystemClock.now()
      func later(_ hours: Int64) -> Instant { Instant(milliseconds: now.milliseconds + hours * 3_600_000) }
      let hosts = OwnedFolder.hostName
      let rows: [(GateQuestion, Instant, String)] = [
        (question.with { $0.keep = PolicyDuration("7d") }, now, "the lock of what it leans on ends at"),
        (question.with { $0.accounts = [VaultTrial.account] }, now, "the account \(VaultTrial.account)"),
        (question.with { $0.hosts = [hosts] }, now, "the host \(hosts)"),
        (question, later(2), "beyond its RPO of 60 min"),
        (question.with { $0.pointObjective = PolicyDuration("4w") }, later(27), "o drill of shop has proven anything"),
      ]
      for (question, instant, words) in rows {
        let missing = question.missing(history, at: instant)
        #expect(missing?.contains(words) == true, "\(words): \(missing ?? "open")")
      }
      // What the plan itself would destroy is no way back.
      for reached in [Dependency(.bucket, "s3://locked"), Dependency(.state, "s3 vault/vault.tfstate")] {
        var other = question
        other.reach = other.reach.union(RestorePointDependencies([reached]))
        let missing = other.missing(history, at: now)
        #expect(missing?.contains("lost by the same mistake") == true, "\(reached): \(missing ?? "open")")
      }
    }

    /// Copies of the bucket are spoiled on purpose, and the bucket itself is only read.
    private func controls(_ trial: VaultTrial) async throws {
      let before = try await trial.bucket.versions("")
      for control in try trial.desk().controls {
        let drill = try await trial.desk().control(control)
        #expect(control.isFound(by: drill), "\(control): \(drill.report.checks) \(drill.report.obstacle ?? "")")
      }
      #expect(try await trial.bucket.versions("") == before)
      #expect(question.missing(try await trial.history(), at: SystemClock.now()) == nil)
    }

    /// A lock that ends too soon is made to last, and a drill tells of it.
    private func renewal(_ trial: VaultTrial) async throws {
      let long = question.with { $0.keep = PolicyDuration("7d") }
      let until = Instant(milliseconds: (SystemClock.now().milliseconds / 1000 + 8 * 86_400) * 1000)
      let report = try await trial.desk().renew(until: until)
      #expect(report.isWhole && report.renewed > 3, "\(report.text)")
      let again = try await trial.desk().renew(until: Instant(milliseconds: until.milliseconds - 86_400_000))
      #expect(again.renewed == 0 && again.lasting >= report.renewed, "\(again.text)")
      #expect(long.missing(try await trial.history(), at: SystemClock.now()) != nil, "no drill has seen it yet")
      let drill = try await trial.desk().drill(.latest)
      #expect(drill.report.lock == PointLock(.compliance, until: until), "\(drill.report.checks)")
      let missing = long.missing(try await trial.history(), at: SystemClock.now())
      #expect(missing == nil, "\(missing ?? "")")
    }

    private func lostKey(_ trial: VaultTrial) async throws {
      let key = try HostFiles.read(trial.settings.escrow, bound: 4096)
      try AtomicFile.remove(trial.settings.escrow)
      let drill = try await trial.desk().drill(.latest)
      #expect(drill.report.check(.key)?.outcome == .red, "\(drill.report.checks)")
      let missing = question.missing(try await trial.history(), at: SystemClock.now())
      #expect(missing?.contains("key from escrow") == true, "\(missing ?? "open")")
      try AtomicFile.write(key, to: trial.settings.escrow)
    }

    @Test("The last point that was proven before a shrink stays pinned, and its locks are made to last")
    func pinned() async throws {
      try await with { ground, store in
        let trial = try await VaultTrial.files("pinned", in: store, ground, lock: day)
        let good = try #require(try await trial.prove().standing?.report.point)
        for number in 1...8 { try AtomicFile.remove("\(trial.settings.source)/invoices/\(number).txt") }
        let shrunk = try await trial.desk().backUp(isFull: false).backup.label
        let drill = try await trial.desk().drill(.latest)
        #expect(drill.verdict == .failed && !drill.shrinks.isEmpty, "\(drill.reasons)")
        #expect(drill.report.point == shrunk)
        let history = try await trial.history()
        #expect(history.pinned == [good])
        let missing = question.missing(history, at: SystemClock.now())
        #expect(missing?.contains("drill accept shop \(drill.report.id)") == true, "\(missing ?? "open")")
        // A person says that it is right: both stay.
        let word = DrillAcceptance(
          report: drill.report.id, person: "ada", reason: "the archive moved", given: SystemClock.now())
        let accepted = DrillHistory("shop", reports: try await trial.desk().reports(), acceptances: [word])
        #expect(accepted.pinned == [good, shrunk])
        let report = try await trial.desk().renew(
          until: Instant(milliseconds: SystemClock.now().milliseconds + 9 * 86_400_000))
        #expect(Set(report.points) == [good, shrunk] && report.isWhole, "\(report.text)")
      }
    }
  }
}
