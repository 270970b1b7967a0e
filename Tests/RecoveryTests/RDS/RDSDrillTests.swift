import CloudAPIs
import Decision
import Host
import Processes
import Recovery
import RestorePoints
import Testing
import Vocabulary

extension EngineSuite {
  /// Everything in one account, for moto copies no snapshot that another account has shared.
  @Suite("Drills of RDS, played by moto and by a real PostgreSQL")
  struct RDSDrillTests {
    static let account = "123456789012"

    private func with(_ body: (MotoCloud, RDSTrial) async throws -> Void) async throws {
      try await MotoCloud.with { cloud in
        let key = try await cloud.fill()
        var place = RepositoryPlace.Account(number: Self.account, region: "eu-west-1", key: key)
        place.endpoint = cloud.endpoint
        try await RDSTrial.with(cloud.ground, place) { try await body(cloud, $0) }
      }
    }

    @Test(
      "A copy is proven by an instance that is asked and removed, and a truncated table is found",
      .enabled(if: Trial.hasPostgres && MotoCloud.isHere))
    func proven() async throws {
      try await with { cloud, trial in
        let record = try await trial.desk().backUp(isFull: true)
        #expect(try await trial.desk().engine.backups(.none).map(\.label) == [record.backup.label])
        let first = try await trial.desk().drill(.latest)
        #expect(first.verdict == .unbaselined, "\(first.reasons)")
        let second = try await trial.desk().drill(.latest)
        #expect(second.verdict == .proven, "\(second.reasons) \(second.report.checks)")
        #expect(
          second.report.legs.map(\.name).filter { $0 != "beat" } == [
            "look", "fetch", "reach", "compare", "read", "assert",
          ])
        check(second.report)
        try same(second.report, try await trial.desk().history())
        #expect(try await cloud.instances() == "shop", "a drill has left its instance")
        try await words(trial, record)

        try await trial.database.client().rows("grant truncate on all tables in schema public to tagout", for: "grant")
        let control = try await trial.desk().control(.truncatedTable)
        #expect(DrillControl.truncatedTable.isFound(by: control), "\(control.report.checks)")
        let failed = try await trial.desk().drill(.latest)
        #expect(failed.verdict == .failed, "\(failed.reasons)")
        #expect(failed.report.check(.manifest)?.outcome == .red)
        #expect(try await cloud.instances() == "shop")
      }
    }

    /// What cannot be asked of RDS is left out, with words.
    private func check(_ report: DrillReport) {
      for question in [DrillCheck.Question.checksums, .indexes, .key, .lock] {
        #expect(report.check(question)?.outcome == .skipped, "\(question): \(report.checks)")
      }
      for question in [DrillCheck.Question.isolation, .fetch, .target, .reading, .manifest, .freshness, .assertions] {
        #expect(report.check(question)?.outcome == .green, "\(question): \(report.checks)")
      }
      #expect(report.check(.lock)?.evidence.contains("RDS locks no snapshots") == true)
      #expect(!report.isLocal && report.lock == .none)
    }

    /// One account is told by what STS and the copy's tags say, and the gate stays shut.
    private func same(_ report: DrillReport, _ history: DrillHistory) throws {
      #expect(report.source.names(.account) == ["aws \(Self.account)"])
      #expect(report.source.names(.resource) == ["shop"])
      #expect(report.dependencies.names(.credential).first?.contains(":\(Self.account):") == true)
      #expect(report.dependencies.names(.key).contains { $0.hasPrefix("arn:aws:kms:eu-west-1:\(Self.account):key/") })
      let shared = report.dependencies.shared(with: report.source)
      #expect(shared.contains { $0.thing.kind == .account }, "\(shared)")
      let missing = GateQuestion().with { $0.accounts = [] }.missing(history, at: SystemClock.now())
      #expect(missing?.contains("account") == true, "\(missing ?? "open")")
      #expect(missing?.contains("nothing keeps what it leans on from being deleted") == true, "\(missing ?? "open")")
    }

    /// A restore is a person's to do, and the words are told.
    private func words(_ trial: RDSTrial, _ record: BackupRecord) async throws {
      for asked in ["latest", "latest-proven"] {
        let error = await #expect(throws: RecoveryError.self) {
          _ = try await trial.desk().plan(asked, into: "/srv/shop-back")
        }
        #expect(error?.description.contains("--db-snapshot-identifier \(record.backup.label) ") == true, "\(asked)")
      }
    }

    @Test(
      "A copy that cannot be asked, or not read by its role, proves nothing, and its instance is removed all the same",
      .enabled(if: Trial.hasPostgres && MotoCloud.isHere))
    func unreachable() async throws {
      try await with { cloud, trial in
        _ = try await trial.desk().backUp(isFull: true)
        let away = try await trial.desk {
          $0.source = $0.source.replacing("drill-through=127", with: "drill-through=128")
        }
        .drill(.latest)
        #expect(away.verdict == .inconclusive, "\(away.reasons)")
        let closed = try await trial.desk {
          $0.source = $0.source.replacing(
            "drill-through=\(trial.address):5432", with: "drill-through=\(trial.address):1")
        }.drill(.latest)
        #expect(closed.verdict == .inconclusive, "\(closed.reasons)")
        #expect(closed.report.obstacle?.contains("does not answer") == true, "\(closed.report.obstacle ?? "")")
        try await part(trial)
        #expect(try await cloud.instances() == "shop")
      }
    }

    /// Row-level security keeps rows from who dumps; with amcheck's functions indexes are looked at.
    private func part(_ trial: RDSTrial) async throws {
      let amcheck = "create extension amcheck; grant execute on all functions in schema public to tagout;"
      try await trial.database.client("postgres").rows(amcheck, for: "grant")
      try await trial.database.client().rows(
        "\(amcheck) create policy all_rows on orders using (true); alter table orders enable row level security;",
        for: "keep rows back")
      let drill = try await trial.desk().drill(.latest)
      #expect(drill.verdict == .inconclusive, "\(drill.reasons)")
      #expect(drill.report.check(.reading)?.outcome == .unknown, "\(drill.report.checks)")
      #expect(drill.report.check(.indexes)?.outcome == .green, "\(drill.report.checks)")
    }

    @Test(
      "What a killed drill has left is removed by the next one, and nothing else ever is",
      .enabled(if: Trial.hasPostgres && MotoCloud.isHere))
    func left() async throws {
      try await with { cloud, trial in
        _ = try await trial.desk().backUp(isFull: true)
        // Of another dataset's drill; of a person who knows the tag; of nobody's.
        try await cloud.instance("tagout-drill-other", tags: ["tagout:drill": "other"])
        try await cloud.instance("shop-2", tags: ["tagout:drill": "shop"])
        try await cloud.instance("tagout-drill-shop", tags: [:])
        let others = "shop shop-2 tagout-drill-other tagout-drill-shop"
        let refused = try await trial.desk().drill(.latest)
        #expect(refused.verdict == .inconclusive, "\(refused.reasons)")
        #expect(try await cloud.instances() == others)

        try await cloud.python(
          "rds.delete_db_instance(DBInstanceIdentifier='tagout-drill-shop', SkipFinalSnapshot=True)")
        let now = SystemClock.now().milliseconds
        // A drill of this machine whose process lives: the first of all does.
        try await cloud.instance(
          "tagout-drill-shop", tags: ["tagout:drill": "shop", "tagout:maker": "\(OwnedFolder.hostName) 1 \(now)"])
        let busy = try await trial.desk().drill(.latest)
        #expect(busy.report.obstacle?.contains("another drill") == true, "\(busy.reasons)")
        #expect(try await cloud.instances() == others)

        // No process has this number (proc(5), pid_max).
        try await cloud.python(
          """
          rds.add_tags_to_resource(ResourceName="arn:aws:rds:eu-west-1:\(Self.account):db:tagout-drill-shop",
            Tags=[{"Key": "tagout:maker", "Value": "\(OwnedFolder.hostName) 2000000000 \(now)"}])
          """)
        let drill = try await trial.desk().drill(.latest)
        #expect(drill.verdict == .unbaselined, "\(drill.reasons)")
        #expect(try await cloud.instances() == "shop shop-2 tagout-drill-other")
      }
    }

    @Test(
      "Another server's certificate is no answer of the copy's", .enabled(if: Trial.hasPostgres && MotoCloud.isHere))
    func otherServer() async throws {
      try await MotoCloud.with { cloud in
        let place = RepositoryPlace.Account(number: Self.account, region: "eu-west-1", key: try await cloud.fill())
        // The tunnel for drills leads to the source.
        try await RDSTrial.with(cloud.ground, place, names: [RDSTrial.names[0]]) { trial in
          _ = try await trial.desk().backUp(isFull: true)
          let drill = try await trial.desk().drill(.latest)
          #expect(drill.verdict == .inconclusive, "\(drill.reasons)")
          #expect(drill.report.obstacle?.contains("certificate") == true, "\(drill.reasons)")
          #expect(try await cloud.instances() == "shop")
        }
      }
    }

    @Test("What is no PostgreSQL, and another account than the policy's, are refused", .enabled(if: MotoCloud.isHere))
    func refused() async throws {
      try await MotoCloud.with { cloud in
        let key = try await cloud.fill(engine: "mysql")
        func engine(_ number: String, _ region: String = "eu-west-1") -> RDSEngine {
          RDSEngine(
            cloud.ground,
            DatasetSettings(
              name: "shop", engine: .rds,
              source: "instance=shop region=eu-west-1 database=shop user=tagout sslrootcert=/none.pem",
              repository: .account(RepositoryPlace.Account(number: number, region: region, key: key)), escrow: "",
              home: ""))
        }
        let rows: [(RDSEngine, String)] = [
          (engine(Self.account), "which is mysql: of RDS only PostgreSQL is driven here"),
          (engine("222222222222"), "names account 222222222222, and the credentials are of \(Self.account)"),
          (engine(Self.account, "us-east-1"), "a shared snapshot is copied within its region"),
        ]
        for (engine, words) in rows {
          let error = await #expect(throws: RecoveryError.self) {
            _ = try await engine.backups(.none)
            try await engine.prepare(.none)
          }
          #expect(error?.description.contains(words) == true, "\(error?.description ?? "")")
        }
      }
    }
  }
}
