import CloudAPIs
import Decision
import Host
import Recovery
import RestorePoints
import Service
import Testing

/// What a policy says of datasets and vaults, as engines take it.
@Suite struct DatasetReadingTests {
  private func reading(_ dataset: String, _ vault: String = "") throws -> DatasetReading {
    let text = """
      vaults:
        isolated: { kind: s3, bucket: vault, account: "222222222222"\(vault) }
        beside: { kind: folder, path: /mnt/vault }
        copies:
          kind: rds
          account: "222222222222"
          key: arn:aws:kms:eu-central-1:222222222222:key/k
          profile: copies
          drill-profile: drills
          subnet-group: private
          security-groups: [sg-1]
          instance-class: db.t4g.micro
      datasets:
        shop: { \(dataset) }

      """
    let file = try PolicyDecoder.decode(
      try YAMLReader.read(Array(text.utf8)), kind: .machine, name: "policy.yaml")
    let found = try #require(file.datasets.first)
    return DatasetReading(found, vaults: file.vaults, home: "/var/lib/tagout/recovery")
  }

  private func bucket(_ settings: DatasetSettings) throws -> RepositoryPlace.Bucket {
    guard case .bucket(let bucket) = settings.repository else {
      throw RecoveryError.file(path: "", reason: "no bucket")
    }
    return bucket
  }

  @Test("A bucket is found by its vault's name, below its prefix, and owned by its account") func amazon() throws {
    let settings = try reading(
      #"engine: postgresql, source: "service=shop", vaults: isolated, accounts: "111111111111", resources: a.b, keep: 9d"#,
      ", prefix: /tagout/, region: eu-central-1, key: k, state: s3 v/v.tfstate, resources: [aws_s3_bucket.v]"
    ).settings(credentials: CloudCredentials(accessKey: "a", secretKey: "s", sessionToken: "t"))
    let bucket = try bucket(settings)
    #expect(bucket.endpoint == "s3.eu-central-1.amazonaws.com" && bucket.isAmazons)
    #expect(bucket.prefix == "tagout/shop" && bucket.owner == "222222222222" && bucket.sessionToken == "t")
    #expect(settings.lockNeed == 9 * 86_400_000)
    let dependencies = RestorePointDependencies(settings.dependencies)
    #expect(dependencies.names(.account) == ["222222222222"])
    #expect(dependencies.names(.key) == ["k"] && dependencies.names(.state) == ["s3 v/v.tfstate"])
    #expect(dependencies.names(.resource) == ["aws_s3_bucket.v"] && dependencies.names(.bucket) == ["vault"])
    #expect(dependencies.names(.region) == ["aws eu-central-1"])
    let lives = RestorePointDependencies(settings.lives)
    #expect(lives.names(.account) == ["111111111111"] && lives.names(.resource) == ["a.b"] && lives.names(.host) == [])
  }

  private static let rds =
    #"engine: rds, source: "instance=shop region=eu-central-1 database=shop user=tagout sslrootcert=/rds.pem""#

  @Test("An account for snapshots has its profiles, its key and what a drill's instance is") func account() throws {
    let settings = try reading(Self.rds + ", vaults: copies").settings()
    guard case .account(let account) = settings.repository else { throw RecoveryError.file(path: "", reason: "none") }
    #expect(settings.engine == .rds && account.number == "222222222222" && account.region == "eu-central-1")
    #expect(account.profile == "copies" && account.drillProfile == "drills")
    #expect(account.shape == InstanceShape(kind: "db.t4g.micro", subnets: "private", groups: ["sg-1"]))
    let dependencies = RestorePointDependencies(settings.dependencies)
    #expect(dependencies.names(.account) == ["222222222222"] && dependencies.names(.host) == [])
    #expect(dependencies.names(.path) == [] && dependencies.names(.key) == [account.key])
    #expect(settings.lives == [])
  }

  @Test(
    "What lives on this machine is known to share it",
    arguments: [
      (#"engine: postgresql, source: "host=/tmp dbname=shop""#, true),
      (#"engine: postgresql, source: "dbname=shop""#, true),
      (#"engine: postgresql, source: "postgresql://app@127.0.0.1/shop""#, true),
      (#"engine: postgresql, source: "host=db-1 dbname=shop""#, false),
      (#"engine: postgresql, source: "host=/tmp dbname=shop", accounts: "1""#, false),
      (#"engine: files, source: /srv/shop, accounts: "1""#, true),
      (#"engine: files, source: /srv/shop, hosts: nas-1"#, false),
    ])
  func host(dataset: String, isHere: Bool) throws {
    let lives = try reading(dataset + ", vaults: beside").settings().lives
    #expect(lives.contains(Dependency(.host, OwnedFolder.hostName)) == isHere)
  }

  @Test(
    "What cannot be used is told",
    arguments: [
      ("vaults: elsewhere", "", "holds 'elsewhere', which is neither one of `vaults:` of the policy nor"),
      ("vaults: copies", "", "engine rds goes with a vault of kind rds, and nothing else does"),
      ("vaults: isolated", #", endpoint: "http://s3.example.com""#, "no address such as https://s3.example.com"),
      ("vaults: isolated", #", endpoint: "https://s3.example.com/path""#, "no address such as"),
    ])
  func wrong(vaults: String, more: String, words: String) throws {
    let reading = try reading("engine: files, source: /srv/shop, \(vaults)", more)
    let error = #expect(throws: RecoveryError.self) { _ = try reading.settings() }
    #expect(error?.description.contains(words) == true, "\(error?.description ?? "")")
  }
}
