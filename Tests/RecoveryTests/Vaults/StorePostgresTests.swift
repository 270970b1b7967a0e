import CloudAPIs
import Host
import Processes
import Recovery
import RestorePoints
import Testing
import Vocabulary

extension VaultSuite {
  @Suite("PostgreSQL by pgBackRest in a real store with object lock")
  struct StorePostgresTests {
    @Test(
      "A proof from a locked bucket opens the gate, a wiped repository is brought back, and a chain that ends too soon begins anew",
      .enabled(if: Trial.hasPgBackRest))
    func story() async throws {
      guard let program = PlayedStore.program else {
        print("note: SeaweedFS is not there (`tools/seaweedfs`): pgBackRest is not tried with a real store")
        return
      }
      try await PlayedStore.with(program) { store in
        try await Trial.with(.pgbackrest) { folder in
          let bucket = try await store.make("shop", DefaultLock(mode: .compliance, days: 1))
          var settings = folder.settings
          settings.repository = try VaultTrial.place("shop", store, folder.ground)
          VaultTrial.settle(&settings)
          let trial = Trial(ground: folder.ground, database: folder.database, settings: settings)
          try await trial.database.run {
            try await trial.database.fill(scale: 1)
            try await proof(trial)
            try await control(trial)
            try await wipe(bucket, trial)
            try await chain(trial)
          }
        }
      }
    }

    private func proof(_ trial: Trial) async throws {
      _ = try await trial.desk().backUp(isFull: true)
      _ = try await trial.desk().drill(.latest)
      let second = try await trial.desk().drill(.latest)
      #expect(second.verdict == .proven, "\(second.reasons) \(second.report.checks)")
      #expect(second.report.lock.mode == .compliance, "\(second.report.checks)")
      let missing = GateQuestion().missing(try await trial.desk().history(), at: SystemClock.now())
      #expect(missing == nil, "\(missing ?? "")")
    }

    /// Its copy in a folder has the log that the bucket has.
    private func control(_ trial: Trial) async throws {
      let drill = try await trial.desk().control(.logGap)
      #expect(DrillControl.logGap.isFound(by: drill), "\(drill.report.checks) \(drill.report.obstacle ?? "")")
    }

    /// What an attacker with every right but that of versions does, and what undoes it.
    private func wipe(_ bucket: ObjectBucket, _ trial: Trial) async throws {
      let names = try await bucket.list("tagout/shop/").map(\.key)
      for name in names { try await bucket.delete(name) }
      #expect(try await bucket.list("tagout/shop/").isEmpty)
      // Nothing new arrives in a repository whose own files are hidden.
      let drill = try await trial.desk().drill(.latest, asksSource: false)
      #expect(drill.verdict == .failed, "\(drill.report.checks) \(drill.report.obstacle ?? "")")
      #expect(GateQuestion().missing(try await trial.desk().history(), at: SystemClock.now()) != nil)
      let report = try await VaultUndelete(bucket, prefix: "tagout/shop/").run()
      #expect(report.isWhole && report.objects.count >= names.count, "\(report.text)")
      let back = try await trial.desk().drill(.latest)
      #expect(back.verdict == .proven, "\(back.reasons)")
      #expect(GateQuestion().missing(try await trial.desk().history(), at: SystemClock.now()) == nil)
    }

    /// A backup leans on the one before, as long as that one's lock outlasts the need.
    private func chain(_ trial: Trial) async throws {
      let leaning = try await trial.desk().backUp(isFull: false)
      #expect(leaning.backup.label.contains("_"), "\(leaning.backup.label)")
      var longer = trial.settings
      longer.lockNeed = 2 * 86_400_000
      let alone = try await trial.desk(longer).backUp(isFull: false)
      #expect(alone.backup.label.hasSuffix("F"), "\(alone.backup.label)")
    }
  }
}
