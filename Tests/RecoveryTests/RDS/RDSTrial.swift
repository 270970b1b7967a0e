import CloudAPIs
import Host
import Processes
import Recovery
import RestorePoints
import Vocabulary

/// A dataset in an RDS that is played, and a real PostgreSQL that answers for the source and for what is restored: over
/// TLS, with the names of both in its certificate, to a role that has no more rights than Amazon's superuser.
struct RDSTrial: Sendable {
  /// The names that instances get from whoever plays RDS here.
  static let names = ["shop", "tagout-drill-shop"].map { "\($0).aaaaaaaaaa.eu-west-1.rds.amazonaws.com" }

  let ground: RecoveryGround
  let database: TrialDatabase
  /// Where the server listens, on port 5432.
  let address: String
  var settings: DatasetSettings

  /// - Parameters:
  ///   - account: whose the copies are.
  ///   - words: more of the source.
  ///   - names: those in the certificate.
  static func with(
    _ ground: RecoveryGround, _ account: RepositoryPlace.Account, words: String = "", names: [String] = names,
    _ body: (RDSTrial) async throws -> Void
  ) async throws {
    let root = "\(ground.scratch.path)/rds"
    // An address of this machine's alone for each, so that all may have the same port.
    let address = "127.\(Int.random(in: 1...250)).\(Int.random(in: 1...250)).\(Int.random(in: 1...250))"
    var database = try TrialDatabase(ground, folder: "\(root)/pg", archiveCommand: "")
    try await database.initialise()
    try await certify(names, database, ground)
    database.settings = [
      "listen_addresses=\(address)", "ssl=on", "ssl_cert_file=\(root)/pg/certificate.pem",
      "ssl_key_file=\(root)/pg/key.pem",
    ]
    let tunnel = "\(address):5432"
    var settings = DatasetSettings(
      name: "shop", engine: .rds,
      source: "instance=shop region=eu-west-1 database=shop user=tagout sslrootcert=\(root)/pg/certificate.pem "
        + "through=\(tunnel) drill-through=\(tunnel)\(words)",
      repository: .account(account), escrow: "\(root)/none/shop.key", home: "\(root)/home/shop")
    settings.vault = [Dependency(.account, account.number), Dependency(.key, account.key)]
    settings.assertions = ["select count(*) >= 10000 from orders"]
    let trial = RDSTrial(ground: ground, database: database, address: address, settings: settings)
    try await trial.database.run {
      try await trial.database.fill(scale: 1)
      try await trial.restrict()
      try await body(trial)
    }
  }

  /// What RDS keeps from its users: the control file's functions, and a database of Amazon's own.
  private func restrict() async throws {
    let control = """
      revoke execute on function pg_control_system() from public;
      revoke execute on function pg_control_checkpoint() from public;
      """
    try await database.client("postgres").rows(
      """
      \(control)
      create role tagout login;
      grant pg_read_all_data, pg_monitor to tagout;
      grant create on database shop to tagout;
      create database rdsadmin;
      revoke connect on database rdsadmin from public;
      """, for: "restrict the role")
    try await database.client().rows(control, for: "restrict the role")
  }

  private static func certify(_ names: [String], _ database: TrialDatabase, _ ground: RecoveryGround) async throws {
    let folder = database.folder
    let words: [String] = [
      "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", "\(folder)/key.pem", "-out",
      "\(folder)/certificate.pem", "-days", "2", "-subj", "/CN=played", "-addext",
      "subjectAltName=" + names.map { "DNS:\($0)" }.joined(separator: ","),
    ]
    try await ground.succeed(ground.command("openssl", words), "make a certificate")
    for name in ["key.pem", "certificate.pem"] { try OwnedFolder.give("\(folder)/\(name)", to: database.user) }
  }

  /// A desk whose work has a scratch folder of its own inside the trial's.
  func desk(_ change: (inout DatasetSettings) -> Void = { _ in }) throws -> RecoveryDesk {
    var settings = settings
    change(&settings)
    let scratch = try ScratchFolder.make(in: ground.scratch.path, prefix: "d", isPassable: true)
    var inner = RecoveryGround(keeper: ground.keeper, scratch: scratch, path: ground.path, tell: ground.tell)
    inner.cloud = ground.cloud
    let root = ground.scratch.path
    return RecoveryDesk(
      inner, settings, journal: FolderJournal(folder: "\(root)/journal"),
      seal: try ManifestSeal(file: "\(root)/seal/manifest.key"))
  }
}
