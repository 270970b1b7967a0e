import Processes
import Recovery

/// A MariaDB of our own with a database `shop`.
struct TrialMariaDB: Sendable {
  private let ground: RecoveryGround
  private let folder: String

  static var isThere: Bool {
    let path = "/usr/sbin:/usr/bin:/bin"
    let isThere = ["mariadbd", "mariadb-backup", "mariadb-install-db", "restic"].allSatisfy {
      ProgramSearch.find($0, path: path) != nil
    }
    if !isThere { print("note: the tests of MariaDB's recovery need mariadb-server, mariadb-backup and restic") }
    return isThere
  }

  init(_ ground: RecoveryGround, folder: String) {
    self.ground = ground
    self.folder = folder
  }

  var connection: String { "socket=\(folder)/s user=root" }

  private var user: SystemUser? { SystemUser.isRoot ? SystemUser.named("mysql") : nil }

  /// Makes it, and runs it while `body` runs.
  func run(_ body: () async throws -> Void) async throws {
    try OwnedFolder.make("\(folder)/data", for: user)
    try OwnedFolder.give(folder, to: user)
    try await ground.succeed(
      ground.command(
        "mariadb-install-db",
        [
          "--no-defaults", "--datadir=\(folder)/data", "--auth-root-authentication-method=normal", "--skip-test-db",
        ], user: user), "make a MariaDB")
    let server = ground.command(
      "/usr/sbin/mariadbd",
      [
        "--no-defaults", "--datadir=\(folder)/data", "--socket=\(folder)/s", "--pid-file=\(folder)/pid",
        "--skip-networking", "--innodb-buffer-pool-size=32M",
      ], user: user)
    try await ground.keeper.withServer(server, log: "\(folder)/server.log", endedBy: .kill) {
      try await fill()
      try await body()
    }
  }

  private func fill() async throws {
    let statements = """
      create database shop;
      use shop;
      create table shop.orders (id int auto_increment primary key, customer int not null, cents int not null);
      create index customers on shop.orders (customer);
      insert into shop.orders (customer, cents) select seq % 97, seq from seq_1_to_5000;
      create view shop.big as select * from shop.orders where cents > 100;
      """
    // It answers in a second or two.
    let script =
      "for i in {1..300}; do mariadb \"$@\" -e 'select 1' >/dev/null 2>&1 && break; sleep 0.1; done; mariadb \"$@\""
    try await ground.succeed(
      ground.command(
        "bash", ["-c", script, "fill", "--no-defaults", "--socket=\(folder)/s", "--user=root"],
        input: Array(statements.utf8)), "fill the database")
  }
}
