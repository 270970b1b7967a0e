import Host
import Processes
import Vocabulary

/// A server of our own over a restored cluster: a socket in a scratch folder is all that leads to it.
///
/// Nothing of the source's settings holds: where it would archive to, what it would load, whom it would let in. What
/// recovery needs of them comes from the control file.
package struct IsolatedServer: Sendable {
  let ground: RecoveryGround
  let programs: PostgresPrograms
  /// The folder of the cluster's data.
  package let data: String
  /// The folder of its socket, its settings and its log; belongs to its user.
  package let folder: String
  package let user: SystemUser?
  /// Whether it has a network of its own, without a way out.
  package let isCutOff: Bool
  /// What is worth nothing afterwards never waits for a disk.
  package let isThrownAway: Bool
  let control: PostgresControl

  package init(
    ground: RecoveryGround, programs: PostgresPrograms, data: String, folder: String, user: SystemUser?,
    isCutOff: Bool, isThrownAway: Bool, control: PostgresControl
  ) {
    self.ground = ground
    self.programs = programs
    self.data = data
    self.folder = folder
    self.user = user
    self.isCutOff = isCutOff
    self.isThrownAway = isThrownAway
    self.control = control
  }

  package var log: String { "\(folder)/server.log" }

  /// Whether a child of this user may have a network of its own: tried, not guessed.
  package static func canCutOff(_ ground: RecoveryGround, user: SystemUser?) async -> Bool {
    let command = ground.command("unshare", cutting + ["true"], user: user, timeLimit: .seconds(10))
    // A program that is not there cuts nothing off either.
    return (try? await ground.keeper.run(command))?.ending.isSuccess ?? false
  }

  static let cutting = ["--user", "--map-current-user", "--net", "--"]

  /// The settings, each as `name=value`; those on the command line go before all others.
  private var settings: [String] {
    var settings = [
      "config_file=\(folder)/postgresql.conf", "hba_file=\(folder)/pg_hba.conf", "ident_file=\(folder)/pg_ident.conf",
      "listen_addresses=", "unix_socket_directories=\(folder)", "port=5432", "archive_mode=off", "archive_command=",
      "primary_conninfo=", "shared_preload_libraries=", "session_preload_libraries=", "local_preload_libraries=",
      "max_logical_replication_workers=0", "hot_standby=on", "logging_collector=off", "log_destination=stderr",
      "ssl=off", "shared_buffers=128MB", "max_wal_size=1GB", "dynamic_shared_memory_type=mmap",
      "maintenance_work_mem=128MB", "external_pid_file=",
    ]
    if isThrownAway { settings += ["fsync=off", "full_page_writes=off", "synchronous_commit=off", "autovacuum=off"] }
    return settings + control.recoverySettings.map { "\($0.name)=\($0.value)" }
  }

  private var command: ChildCommand {
    let words = ["-D", data] + settings.flatMap { ["-c", $0] }
    let program = programs.path("postgres")
    guard isCutOff else { return ground.command(program, words, user: user) }
    return ground.command("unshare", IsolatedServer.cutting + [program] + words, user: user)
  }

  /// Who may come in: whoever reaches the socket.
  private func writeSettings() throws(RecoveryError) {
    let files = ["postgresql.conf": "", "pg_ident.conf": "", "pg_hba.conf": "local all all trust\n"]
    for (name, text) in files {
      do throws(HostError) {
        try AtomicFile.write(Array(text.utf8), to: "\(folder)/\(name)", mode: 0o644)
      } catch {
        throw .file(path: error.path, reason: error.reason)
      }
      try OwnedFolder.give("\(folder)/\(name)", to: user)
    }
  }

  /// Asks this server, as a superuser.
  package func client(_ role: String, database: String = "postgres") -> PostgresClient {
    let parts = ["host='\(folder)'", "port=5432", "user='\(escaped(role))'", "dbname='\(escaped(database))'"]
    return PostgresClient(ground, programs, connection: parts.joined(separator: " "), user: user)
  }

  private func escaped(_ text: String) -> String {
    text.map { "'\\".contains($0) ? "\\\($0)" : String($0) }.joined()
  }

  /// Runs the server while `body` runs, then shuts it down in order.
  package func run<Success: Sendable>(_ body: () async throws -> Success) async throws -> Success {
    try writeSettings()
    // What the server of an earlier try has said is not this one's.
    try AtomicFile.remove(log)
    return try await ground.keeper.withServer(command, log: log, endedBy: .interrupt, body)
  }

  /// What the server has logged.
  package var logText: String {
    guard case .contents(let bytes) = HostFiles.contents(of: log, bound: 64 << 20) else { return "" }
    return String(decoding: bytes, as: UTF8.self)
  }
}
