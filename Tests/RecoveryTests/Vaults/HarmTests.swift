import CloudAPIs
import Decision
import Host
import Processes
import Recovery
import RestorePoints
import Testing
import Vocabulary

extension RecoverySuite {
  @Suite("Harm that comes to data and backups")
  struct HarmTests {
    @Test("Each is found, by the check that should find it", .enabled(if: Trial.hasPgBackRest && Trial.hasRestic))
    func all() async throws {
      guard let program = PlayedStore.program else {
        print("note: SeaweedFS is not there (`tools/seaweedfs`): harm to locked vaults is not tried")
        return
      }
      try await PlayedStore.with(program) { store in
        try await Trial.with(
          .pgbackrest,
          // Where the archive has been pointed elsewhere, nothing arrives in this one, and the server is told of success.
          archiving: { root, command in "test -e \(root)/archive-elsewhere || \(command)" }
        ) { postgres in
          var postgres = postgres
          // The data alone must tell: no assertion does.
          postgres.settings.assertions = []
          let trial = postgres
          try await trial.database.run {
            let bed = HarmBed(
              postgres: trial,
              vault: try await .files(
                "harm", in: store, trial.ground, lock: DefaultLock(mode: .compliance, days: 1)))
            try await prove(bed)
            for harm in Harm.all {
              let found = try await harm.happens(bed)
              #expect(found.contains(harm.finder), "\(harm.name): \(found)")
            }
          }
        }
      }
    }

    private func prove(_ bed: HarmBed) async throws {
      try await bed.postgres.database.fill(scale: 1)
      _ = try await bed.postgres.desk().backUp(isFull: true)
      _ = try await bed.postgres.desk().drill(.latest)
      let proven = try await bed.postgres.desk().drill(.latest)
      #expect(proven.verdict == .proven, "\(proven.reasons)")
      let history = try await bed.vault.prove()
      #expect(bed.question.missing(history, at: SystemClock.now()) == nil)
    }
  }
}
