import CloudAPIs
import Host
import Processes
import Recovery
import RestorePoints
import Testing
import Vocabulary

@Suite("States in a bucket", .enabled(if: Trial.hasRestic))
struct StateBucketTests {
  @Test("Every version is in the backup, those behind a marker too, and one that came later")
  func versions() async throws {
    guard let program = PlayedStore.program else {
      print("SeaweedFS is not there (`tools/seaweedfs` installs it): states in a bucket are not tried")
      return
    }
    try await PlayedStore.with(program) { store in
      let bucket = try await store.make("states", nil)
      try await bucket.setVersioning(true)
      for serial in 1...12 {
        try await bucket.put(
          "prod/shop.tfstate", Array(StateTrial.text(serial: serial, objects: serial).utf8))
      }
      try await bucket.put("prod/shop.tfstate.tflock", Array("{}".utf8))
      try await bucket.put("prod/gone.tfstate", Array(StateTrial.text(serial: 1, objects: 2).utf8))
      try await bucket.delete("prod/gone.tfstate")
      try await bucket.put("elsewhere.tfstate", Array(StateTrial.text(serial: 1, objects: 1).utf8))
      try await RecoveryGround.with { ground in
        var ground = ground
        ground.variables = [
          "AWS_ACCESS_KEY_ID": "writerkey", "AWS_SECRET_ACCESS_KEY": "writersecret", "HOME": ground.scratch.path,
        ]
        try await backedUp(
          StateTrial(ground, source: "s3://states/prod/ region=us-east-1 endpoint=\(store.endpoint.text)"), bucket)
      }
    }
  }

  private func backedUp(_ trial: StateTrial, _ bucket: ObjectBucket) async throws {
    let record = try await trial.desk().backUp(isFull: true)
    #expect(record.isExact)
    let tables = record.manifest.databases.flatMap(\.relations).map { "\($0.name): \($0.rows)" }
    #expect(
      tables == [
        "prod/gone.tfstate: 0", "prod/gone.tfstate, versions: 1", "prod/shop.tfstate: 12",
        "prod/shop.tfstate, versions: 12",
      ])
    _ = try await trial.desk().drill(.latest)
    let proven = try await trial.desk().drill(.latest)
    #expect(proven.verdict == .proven, "\(proven.reasons)")
    let told = StateTrial.evidence(proven, .reading)
    #expect(told.contains("serial 12, 12 objects") && told.contains("prod/gone.tfstate was removed"), "\(told)")
    // An old state over the current one: its version is one more, and all that came before are there.
    try await bucket.put("prod/shop.tfstate", Array(StateTrial.text(serial: 3, objects: 3).utf8))
    let fresh = try await trial.desk().proveFresh()
    #expect(fresh.verdict == .failed)
    #expect(StateTrial.evidence(fresh, .reading).contains("OLDER than serial 12"), "\(fresh.report.checks)")
    #expect(fresh.report.measure?.relations["states.prod/shop.tfstate, versions"] == 13, "\(fresh.report.checks)")
  }
}
