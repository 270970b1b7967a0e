import Processes

/// What a cluster's control file says, read by pg_controldata without a server.
package struct PostgresControl: Sendable, Hashable {
  private let values: [String: String]

  /// Reads the program's output: a name, a colon, a value in each line.
  package init(_ text: String) {
    var values: [String: String] = [:]
    for line in text.split(separator: "\n") {
      guard let colon = line.firstIndex(of: ":") else { continue }
      let value = line[line.index(after: colon)...].drop { $0 == " " }
      values[String(line[..<colon])] = String(value)
    }
    self.values = values
  }

  /// That of a data folder.
  package static func read(
    _ data: String, _ programs: PostgresPrograms, _ ground: RecoveryGround, user: SystemUser?
  ) async throws -> PostgresControl {
    let command = ground.command(
      programs.path("pg_controldata"), ["-D", data], user: user, variables: ["LC_ALL": "C"], timeLimit: .seconds(60))
    return PostgresControl(try await ground.succeed(command, "read the control file of the restored cluster").text)
  }

  /// Names the cluster; the same in all that was ever restored from it.
  package var systemIdentifier: String { values["Database system identifier"] ?? "" }
  /// That of its latest checkpoint.
  package var timeline: Int? { values["Latest checkpoint's TimeLineID"].flatMap { Int($0) } }
  /// Whether every page bears one.
  package var hasChecksums: Bool { (values["Data page checksum version"].flatMap { Int($0) } ?? 0) > 0 }

  /// Settings that recovery demands to be no smaller than they were on the source (PostgreSQL's manual, "Hot Standby").
  package var recoverySettings: [(name: String, value: String)] {
    [
      ("max_connections", "max_connections setting"), ("max_worker_processes", "max_worker_processes setting"),
      ("max_wal_senders", "max_wal_senders setting"), ("max_prepared_transactions", "max_prepared_xacts setting"),
      ("max_locks_per_transaction", "max_locks_per_xact setting"),
    ].compactMap { name, label in values[label].map { (name, $0) } }
  }
}
