import Host
import Processes
import Vocabulary

/// A MariaDB of our own over a restored copy: a socket in a folder of its own is all that leads to it.
///
/// It reads no settings but those that the backup says its files need; nobody is asked who they are
/// (`--skip-grant-tables`), and so neither events nor plugins of the source's run.
struct MariaDBServer: Sendable {
  let ground: RecoveryGround
  let place: CopyPlace
  let isCutOff: Bool

  var log: String { "\(place.run)/server.log" }
  private var socket: String { "\(place.run)/s" }

  private var command: ChildCommand {
    var words = [
      "--defaults-file=\(place.data)/backup-my.cnf", "--datadir=\(place.data)", "--socket=\(socket)",
      "--pid-file=\(place.run)/pid", "--skip-networking", "--skip-grant-tables", "--skip-log-bin", "--skip-slave-start",
      "--tmpdir=\(place.run)", "--secure-file-priv=\(place.run)", "--local-infile=0",
    ]
    if place.isThrownAway { words += ["--innodb-flush-log-at-trx-commit=0", "--innodb-doublewrite=0"] }
    let program = ProgramSearch.find("mariadbd", path: ground.path + ":/usr/sbin:/usr/libexec") ?? "mariadbd"
    guard isCutOff else { return ground.command(program, words, user: place.user) }
    return ground.command("unshare", IsolatedServer.cutting + [program] + words, user: place.user)
  }

  var client: MariaDBClient { MariaDBClient(ground, MariaDBConnection(socket: socket), user: place.user) }

  /// Runs the server while `body` runs, then shuts it down in order.
  func run<Success: Sendable>(_ body: () async throws -> Success) async throws -> Success {
    try AtomicFile.remove(log)
    return try await ground.keeper.withServer(command, log: log, endedBy: .terminate, body)
  }

  /// Whether it answers before the limit; it recovers first.
  func isReady(within limit: Duration) async throws -> Bool {
    let clock = ContinuousClock()
    let end = clock.now + limit
    while clock.now < end {
      if try await client.run("select 1;", timeLimit: .seconds(20)).ending.isSuccess { return true }
      if complaints.contains(where: { $0.contains("Aborting") }) { return false }
      try await Task.sleep(for: .milliseconds(100))
    }
    return false
  }

  /// Lines of its log that tell of an error.
  var complaints: [String] {
    guard case .contents(let bytes) = HostFiles.contents(of: log, bound: 64 << 20) else { return [] }
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").filter { $0.contains("[ERROR]") }.map(
      String.init)
  }
}
