import CloudAPIs
import Formats
import Host
import Processes
import Recovery
import TestSupport
import Vocabulary

/// AWS as moto plays it, for one test: STS, KMS and RDS of as many accounts as are asked for.
///
/// Whatever is made there is available at once and holds no data; a snapshot that another account has shared cannot be
/// copied there (`DBSnapshotNotFound`).
struct MotoCloud: Sendable {
  let ground: RecoveryGround
  let endpoint: String

  static var isHere: Bool {
    if CloudPython.path == nil { print("note: there is no moto here: RDS is not tried") }
    return CloudPython.path != nil
  }

  /// Runs the body with it. Nothing is waited for between two looks.
  static func with(_ body: (MotoCloud) async throws -> Void) async throws {
    try await RecoveryGround.with { ground in
      let port = try PlayedStore.freePorts(1)[0]
      var played = ground
      played.cloud.wait = { _ in }
      played.cloud.surroundings = PlayedMachine(variables: [
        "AWS_ENDPOINT_URL": "http://127.0.0.1:\(port)", "AWS_ACCESS_KEY_ID": "AKIAIOSFODNN7EXAMPLE",
        "AWS_SECRET_ACCESS_KEY": "example", "AWS_EC2_METADATA_DISABLED": "true",
      ])
      let cloud = MotoCloud(ground: played, endpoint: "http://127.0.0.1:\(port)")
      let command = ground.command(CloudPython.path ?? "", [CloudPython.server, String(port)])
      try await ground.keeper.withServer(command, log: "\(ground.scratch.path)/moto.log", endedBy: .kill) {
        try await cloud.waitUntilUp()
        try await body(cloud)
      }
    }
  }

  private func waitUntilUp() async throws {
    try await HTTPTransport.with { transport in
      var client = CloudClient(
        transport: transport, credentials: FixedCredentials(CloudCredentials(accessKey: "a", secretKey: "b")),
        region: "eu-west-1", override: CloudEndpoint(endpoint), now: { SystemClock.now() })
      client.retries = RetryPolicy(attempts: 300, firstWait: .milliseconds(200), longestWait: .milliseconds(200))
      _ = try await SecurityTokenAPI(client).identity()
    }
  }

  /// What some Python prints; `rds`, `kms` and `sts` are boto3's clients.
  @discardableResult
  func python(_ text: String) async throws -> String {
    let start = """
      import boto3
      rds, kms, sts = (boto3.client(n) for n in ("rds", "kms", "sts"))

      """
    let result = try await ground.succeed(
      ground.command(
        CloudPython.path ?? "", ["-c", start + text],
        variables: [
          "AWS_ENDPOINT_URL": endpoint, "AWS_DEFAULT_REGION": "eu-west-1", "AWS_ACCESS_KEY_ID": "AKIAIOSFODNN7EXAMPLE",
          "AWS_SECRET_ACCESS_KEY": "example", "AWS_EC2_METADATA_DISABLED": "true",
        ]), "ask moto")
    return String(result.text.prefix { $0 != "\n" })
  }

  /// Makes the source's instance, protected from deletion, and a key; gives the key's ARN.
  func fill(engine: String = "postgres") async throws -> String {
    try await python(
      """
      rds.create_db_instance(DBInstanceIdentifier="shop", Engine="\(engine)", DBInstanceClass="db.t4g.medium",
        AllocatedStorage=20, MasterUsername="app", MasterUserPassword="correct-horse", DBName="shop",
        StorageEncrypted=True, DeletionProtection=True)
      print(kms.create_key()["KeyMetadata"]["Arn"])
      """)
  }

  /// Makes an instance with tags.
  func instance(_ name: String, tags: [String: String]) async throws {
    let words = tags.map { "{'Key': '\($0.key)', 'Value': '\($0.value)'}" }.joined(separator: ", ")
    try await python(
      """
      rds.create_db_instance(DBInstanceIdentifier="\(name)", Engine="postgres", DBInstanceClass="db.t4g.medium",
        AllocatedStorage=20, MasterUsername="app", MasterUserPassword="correct-horse", Tags=[\(words)])
      """)
  }

  /// The names of all instances, sorted, with spaces between them.
  func instances() async throws -> String {
    try await python(
      "print(*sorted(i['DBInstanceIdentifier'] for i in rds.describe_db_instances()['DBInstances']))")
  }
}
