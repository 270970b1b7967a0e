import CloudAPIs
import Host
import Processes
import Recovery
import RestorePoints
import Synchronization
import Testing
import Vocabulary

extension EngineSuite {
  /// From one account to another, by an RDS that the test itself plays.
  @Suite("Copies of RDS in an account of their own")
  struct RDSCopyTests {
    private static let key = "arn:aws:kms:eu-west-1:222222222222:key/vault"

    private func account(_ key: String = key) -> RepositoryPlace.Account {
      var account = RepositoryPlace.Account(number: "222222222222", region: "eu-west-1", key: key)
      account.profile = "vault"
      return account
    }

    private func ground(_ ground: RecoveryGround, _ accounts: PlayedAccounts) -> RecoveryGround {
      var played = ground
      played.cloud.surroundings = PlayedAccounts.machine
      played.cloud.transport = accounts
      played.cloud.wait = { _ in }
      return played
    }

    private func engine(_ ground: RecoveryGround, _ accounts: PlayedAccounts) -> RDSEngine {
      RDSEngine(
        self.ground(ground, accounts),
        DatasetSettings(
          name: "shop", engine: .rds,
          source: "instance=shop region=eu-west-1 profile=data database=shop user=tagout sslrootcert=/none.pem",
          repository: .account(account()), escrow: "", home: ""))
    }

    @Test("A snapshot is shared, copied under the vault's own key, and no longer shared; only a whole copy is a backup")
    func copied() async throws {
      try await RecoveryGround.with { ground in
        let accounts = PlayedAccounts()
        let engine = engine(ground, accounts)
        let backup = try await engine.backUp(isFull: true, .none)
        #expect(
          accounts.asked == [
            "111111111111 CreateDBSnapshot", "111111111111 ModifyDBSnapshotAttribute", "222222222222 CopyDBSnapshot",
            "111111111111 ModifyDBSnapshotAttribute",
          ])
        let left = try #require(accounts.things("snapshot", in: "111111111111").first)
        #expect(left.shared.isEmpty)
        let copy = try #require(accounts.things("snapshot", in: "222222222222").first)
        #expect(copy.key == Self.key && copy.name == backup.label)
        #expect(try await engine.backups(.none) == [backup])

        let leanings = try await engine.leanings(of: backup)
        let (point, source) = (RestorePointDependencies(leanings.point), RestorePointDependencies(leanings.source))
        #expect(point.names(.account) == ["aws 222222222222"] && source.names(.account) == ["aws 111111111111"])
        #expect(point.names(.key) == [Self.key] && point.names(.credential) == ["arn:aws:iam::222222222222:user/ada"])
        #expect(source.names(.resource) == ["shop"] && point.shared(with: source).isEmpty)
      }
    }

    @Test("Cut off at any request, a backup leaves nothing that counts but a whole copy, and the same words make one")
    func cutOff() async throws {
      try await RecoveryGround.with { ground in
        struct Cut: Error {}
        // Each look is one more moment at which the work may end.
        for moment in 0..<5 {
          let accounts = PlayedAccounts(looks: 3)
          let left = Mutex(moment)
          var cut = self.ground(ground, accounts)
          cut.cloud.wait = { _ in
            let isEnd = left.withLock { count in
              count -= 1
              return count < 0
            }
            if isEnd { throw Cut() }
          }
          let engine = engine(ground, accounts)
          await #expect(throws: Cut.self, "\(moment)") {
            _ = try await RDSEngine(cut, engine.dataset).backUp(isFull: true, .none)
          }
          #expect(try await engine.backups(.none).isEmpty, "\(moment)")
          let backup = try await engine.backUp(isFull: true, .none)
          #expect(try await engine.backups(.none).last == backup, "\(moment)")
        }
      }
    }

    @Test("What is encrypted by the account's usual key cannot be shared, and what to do is said")
    func usualKey() async throws {
      try await RecoveryGround.with { ground in
        let accounts = PlayedAccounts(key: "arn:aws:kms:eu-west-1:111111111111:alias/aws/rds")
        let error = await #expect(throws: RecoveryError.self) {
          _ = try await engine(ground, accounts).backUp(isFull: true, .none)
        }
        #expect(
          error?.description
            == "cannot back up 'shop': its storage is encrypted by the account's own key aws/rds, and such a snapshot "
            + "cannot be shared; set a key of your own under it: copy a snapshot with --kms-key-id, restore that to a new "
            + "instance, and let account 222222222222 use the key")
        #expect(accounts.things("snapshot", in: "222222222222").isEmpty)
      }
    }

    @Test("What never becomes available is waited for as long as is said, and no longer; it is told how far it is")
    func late() async throws {
      try await RecoveryGround.with { ground in
        let told = Mutex<[RecoveryStep]>([])
        let telling = RecoveryGround(
          keeper: ground.keeper, scratch: ground.scratch, path: ground.path,
          tell: { step in told.withLock { $0.append(step) } })
        let accounts = PlayedAccounts(looks: .max)
        let error = await #expect(throws: RecoveryError.self) {
          _ = try await engine(telling, accounts).backUp(isFull: true, .none)
        }
        #expect(error?.description.contains("it is not done after 28800 s") == true, "\(error?.description ?? "")")
        #expect(error?.tellsNothing == true)
        let notes = told.withLock { $0 }
        #expect(notes.count == 1, "\(notes)")
      }
    }

    @Test(
      "A copy in another account is proven, its point shares nothing with its source", .enabled(if: Trial.hasPostgres))
    func proven() async throws {
      try await RecoveryGround.with { ground in
        let accounts = PlayedAccounts()
        try await RDSTrial.with(self.ground(ground, accounts), account(), words: " profile=data") { trial in
          _ = try await trial.desk().backUp(isFull: true)
          _ = try await trial.desk().drill(.latest)
          let drill = try await trial.desk().drill(.latest)
          #expect(drill.verdict == .proven, "\(drill.reasons) \(drill.report.checks)")
          #expect(drill.report.dependencies.shared(with: drill.report.source).allSatisfy { $0.thing.kind.isTold })
          #expect(accounts.things("db", in: "222222222222").isEmpty)
          #expect(accounts.things("db", in: "111111111111").map(\.name) == ["shop"])
          // No lock: such a proof opens no gate.
          let missing = GateQuestion().missing(try await trial.desk().history(), at: SystemClock.now())
          #expect(
            missing?.contains("nothing keeps what it leans on from being deleted") == true, "\(missing ?? "open")")
        }
      }
    }

    @Test(
      "A copy that cannot be restored is a red drill, and what came of it is removed", .enabled(if: Trial.hasPostgres))
    func broken() async throws {
      try await RecoveryGround.with { ground in
        let accounts = PlayedAccounts(restoredAs: "incompatible-restore")
        try await RDSTrial.with(self.ground(ground, accounts), account(), words: " profile=data") { trial in
          _ = try await trial.desk().backUp(isFull: true)
          let drill = try await trial.desk().drill(.latest)
          #expect(drill.verdict == .failed, "\(drill.reasons)")
          #expect(drill.report.check(.checksums)?.outcome == .red, "\(drill.report.checks)")
          #expect(accounts.things("db", in: "222222222222").isEmpty)
        }
      }
    }

    @Test("moto copies no snapshot that another account has shared", .enabled(if: MotoCloud.isHere))
    func moto() async throws {
      try await MotoCloud.with { cloud in
        _ = try await cloud.fill()
        let lines = try await cloud.python(
          """
          role = sts.assume_role(RoleArn="arn:aws:iam::222222222222:role/vault", RoleSessionName="tagout")["Credentials"]
          vault = boto3.client("kms", aws_access_key_id=role["AccessKeyId"],
            aws_secret_access_key=role["SecretAccessKey"], aws_session_token=role["SessionToken"])
          key = vault.create_key()["KeyMetadata"]["Arn"]
          print(role["AccessKeyId"], role["SecretAccessKey"], role["SessionToken"], key)
          """)
        let words = lines.split(separator: " ").map(String.init)
        try #require(words.count == 4)
        var played = cloud.ground
        played.cloud.surroundings = PlayedMachine(
          variables: ["AWS_ENDPOINT_URL": cloud.endpoint, "AWS_EC2_METADATA_DISABLED": "true"],
          credentials: """
            [data]
            aws_access_key_id = AKIAIOSFODNN7EXAMPLE
            aws_secret_access_key = example
            [vault]
            aws_access_key_id = \(words[0])
            aws_secret_access_key = \(words[1])
            aws_session_token = \(words[2])

            """)
        var settings = engine(cloud.ground, PlayedAccounts()).dataset
        settings.repository = .account(account(words[3]))
        let engine = RDSEngine(played, settings)
        let error = await #expect(throws: RecoveryError.self) { _ = try await engine.backUp(isFull: true, .none) }
        #expect(error?.description.contains("the share of tagout-shop-") == true, "\(error?.description ?? "")")
        #expect(try await engine.backups(.none).isEmpty)
        let shared = try await cloud.python(
          """
          v = boto3.client("rds", aws_access_key_id="\(words[0])", aws_secret_access_key="\(words[1])",
            aws_session_token="\(words[2])")
          print(len(v.describe_db_snapshots(SnapshotType="shared", IncludeShared=True)["DBSnapshots"]))
          """)
        #expect(shared == "1")
      }
    }
  }
}
