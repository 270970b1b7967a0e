/// A PostgreSQL server's log, as far as it tells of a recovery.
package enum RecoveryLog {
  /// Lines with FATAL or PANIC, but for those that answer a client who came too early.
  package static func grave(_ log: String) -> [String] {
    log.split(separator: "\n").filter { line in
      (line.contains("FATAL:") || line.contains("PANIC:")) && !early.contains { line.contains($0) }
    }.map(String.init)
  }

  /// Whether the server has ended, or will not go on.
  package static func hasEnded(_ log: String) -> Bool {
    ends.contains { log.contains($0) }
  }

  /// Files that recovery has taken from the archive, in the order of their first use.
  package static func restoredFiles(_ log: String) -> Int {
    log.split(separator: "\n").count { $0.contains("restored log file") }
  }

  /// PostgreSQL's source, `ProcessStartupPacket` and `CAC_state` in postmaster.c.
  private static let early = [
    "the database system is starting up", "the database system is not yet accepting connections",
    "the database system is not accepting connections", "the database system is shutting down",
    "terminating connection due to administrator command", "terminating background worker",
    "terminating logical replication worker", "terminating walreceiver",
  ]
  private static let ends = [
    "database system is shut down", "aborting startup due to startup process failure", "could not bind",
    "lock file \"postmaster.pid\" already exists",
  ]
}
