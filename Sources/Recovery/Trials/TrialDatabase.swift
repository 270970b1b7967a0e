import Host
import Processes
import Vocabulary

/// A real PostgreSQL of our own that is made to be lost: what demonstrations and tests try recovery on.
package struct TrialDatabase: Sendable {
  let ground: RecoveryGround
  package let programs: PostgresPrograms
  /// The folder of its data, socket and log; belongs to its user.
  package let folder: String
  package let user: SystemUser?
  /// What its server archives with; empty: nothing.
  package let archiveCommand: String
  /// Whether it keeps the time of each commit.
  private let tracksCommits: Bool
  /// More settings of its server, each as `name=value`; they go before the usual ones.
  package var settings: [String] = []
  /// The folder of its data.
  package private(set) var data: String

  package init(_ ground: RecoveryGround, folder: String, archiveCommand: String, tracksCommits: Bool = false)
    throws(RecoveryError)
  {
    self.ground = ground
    self.tracksCommits = tracksCommits
    self.folder = folder
    self.archiveCommand = archiveCommand
    data = "\(folder)/data"
    programs = try PostgresPrograms.find(major: nil, path: ground.path)
    user = PostgresPrograms.serverUser
  }

  /// A server over a cluster that was restored.
  package init(_ ground: RecoveryGround, data: String, folder: String) throws(RecoveryError) {
    try self.init(ground, folder: folder, archiveCommand: "")
    self.data = data
    try OwnedFolder.make(folder, for: user)
  }

  /// How libpq finds a database of it.
  package func connection(_ database: String) -> String { "host=\(folder) port=5432 user=app dbname=\(database)" }

  /// Asks it, as its superuser.
  package func client(_ database: String = "shop") -> PostgresClient {
    PostgresClient(ground, programs, connection: connection(database))
  }

  /// Makes the cluster: its superuser `app` needs no password.
  package func initialise() async throws {
    try OwnedFolder.make(folder, for: user)
    let words = [
      "--pgdata=\(data)", "--username=app", "--auth=trust", "--encoding=UTF8", "--locale=C", "--data-checksums",
      "--no-sync",
    ]
    try await ground.succeed(ground.command(programs.path("initdb"), words, user: user), "make a PostgreSQL cluster")
  }

  private var server: ChildCommand {
    var settings = [
      "listen_addresses=", "unix_socket_directories=\(folder)", "port=5432", "wal_level=replica", "max_wal_size=1GB",
      "dynamic_shared_memory_type=mmap", "shared_buffers=64MB", "archive_timeout=10", "max_wal_senders=5",
    ]
    if tracksCommits { settings.append("track_commit_timestamp=on") }
    if !archiveCommand.isEmpty { settings += ["archive_mode=on", "archive_command=\(archiveCommand)"] }
    settings += self.settings
    return ground.command(programs.path("postgres"), ["-D", data] + settings.flatMap { ["-c", $0] }, user: user)
  }

  /// Runs the server while `body` runs; then it is ended as a power cut would.
  package func run<Success: Sendable>(_ body: () async throws -> Success) async throws -> Success {
    try await ground.keeper.withServer(server, log: "\(folder)/server.log", endedBy: .quit) {
      try await waitUntilReady()
      return try await body()
    }
  }

  private func waitUntilReady() async throws {
    let client = client("postgres")
    for _ in 0..<600 {
      if try await client.run("select 1", timeLimit: .seconds(20)).ending.isSuccess { return }
      try await Task.sleep(for: .milliseconds(50))
    }
    throw RecoveryError.failed(step: "start PostgreSQL", said: "it did not answer in 30 s")
  }

  /// Makes database `shop`: pgbench's tables at this scale (100,000 accounts each), and one of orders.
  package func fill(scale: Int) async throws {
    try await client("postgres").rows("create database shop", for: "make the database")
    try await ground.succeed(
      ground.command(
        programs.path("pgbench"),
        ["--initialize", "--quiet", "--scale=\(scale)", "--host=\(folder)", "--username=app", "shop"]),
      "load pgbench's tables")
    try await client().rows(
      """
      create table orders (
        id bigint generated always as identity primary key, customer int not null, cents int not null,
        at timestamptz not null default clock_timestamp());
      insert into orders (customer, cents) select i % 997, i % 10007 from generate_series(1, 10000) i;
      """, for: "make the orders")
  }

  /// Lets pgbench work for so many seconds.
  package func load(seconds: Int) async throws {
    try await ground.succeed(try pgbench(["--time=\(seconds)"]), "put load on the database")
  }

  /// Lets pgbench work while `body` runs; the load has ended when this returns.
  package func underLoad<Success: Sendable>(_ body: () async throws -> Success) async throws -> Success {
    try await ground.keeper.withServer(
      try pgbench(["--time=86400"]), log: "\(ground.scratch.path)/pgbench.log", endedBy: .interrupt, body)
  }

  /// Two clients, two hundred times a second: an order, and an account.
  private func pgbench(_ words: [String]) throws -> ChildCommand {
    let script = """
      \\set customer random(1, 997)
      \\set account random(1, 100000)
      begin;
      insert into orders (customer, cents) values (:customer, 100);
      update pgbench_accounts set abalance = abalance + 1 where aid = :account;
      end;

      """
    let path = try ground.scratch.write(script, to: "orders.sql")
    return ground.command(
      programs.path("pgbench"),
      ["--no-vacuum", "--client=2", "--rate=200", "--file=\(path)", "--host=\(folder)", "--username=app"] + words
        + ["shop"])
  }

  /// What a provider's automated snapshots are: dumps that lie with the source, and go with it.
  package func snapshot() async throws {
    try OwnedFolder.make("\(folder)/snapshots", for: user)
    try await ground.succeed(
      ground.command(
        programs.path("pg_dump"),
        [
          "--host=\(folder)", "--username=app", "--format=custom", "--compress=1",
          "--file=\(folder)/snapshots/shop.dump", "shop",
        ], user: user), "take a snapshot")
  }

  /// Writes the numbers of the orders that were committed by then to a file in the scratch folder, and gives its path.
  package func committedOrders(before instant: Instant) async throws -> String {
    let rows = try await client().rows(
      """
      select id from orders
      where pg_xact_commit_timestamp(xmin) <= to_timestamp(\(instant.milliseconds) / 1000.0) or id <= 10000;
      """, for: "list the orders")
    return try ground.scratch.write(rows.compactMap(\.first).map { $0 + "\n" }.joined(), to: "orders.known")
  }

  /// How many of the orders of such a file are not there.
  package func missingOrders(of file: String) async throws -> Int64 {
    let missing = try await client().value(
      """
      create temp table known (id bigint);
      \\copy known from '\(file)'
      select count(*) from known where id not in (select id from orders);
      """, for: "look for the orders")
    guard let count = Int64(missing) else { throw RecoveryError.strange(program: "psql", answer: missing) }
    return count
  }

  /// How many orders there are, and when the newest was made.
  package static func orders(_ client: PostgresClient) async throws -> (count: Int64, newest: Instant) {
    let row =
      try await client.rows(
        "select count(*), (extract(epoch from max(at)) * 1000)::bigint from orders", for: "count the orders"
      ).first ?? []
    guard row.count == 2, let count = Int64(row[0]), let newest = Int64(row[1]) else {
      throw RecoveryError.strange(program: "psql", answer: row.joined(separator: "|"))
    }
    return (count, Instant(milliseconds: newest))
  }
}
