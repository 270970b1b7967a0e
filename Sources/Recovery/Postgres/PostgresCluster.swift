import Processes
import RestorePoints

/// What a live server says of itself.
package struct PostgresCluster: Sendable, Hashable {
  /// The folder of its data, on its own host.
  package var data: String
  package var port: Int
  /// The first folder of its sockets; empty when it has none.
  package var socket: String
  /// Whom we are to it.
  package var role: String
  /// The role that `initdb` made, a superuser.
  package var bootstrap: String
  package var database: String
  /// E.g. 150018.
  package var version: Int
  package var systemIdentifier: String
  package var archiveMode: String
  package var archiveCommand: String
  package var walLevel: String
  package var segmentSize: SegmentSize
  package var isInRecovery: Bool

  /// E.g. 15.
  package var major: Int { version / 10_000 }

  /// The server behind a client.
  package static func ask(_ client: PostgresClient) async throws -> PostgresCluster {
    let fields = try await client.rows(question, for: "ask the source what it is").first ?? []
    guard fields.count == 13, let port = Int(fields[1]), let version = Int(fields[6]),
      let segment = Int(fields[11]).flatMap({ SegmentSize(bytes: $0) })
    else { throw RecoveryError.strange(program: "psql", answer: fields.joined(separator: "|")) }
    return PostgresCluster(
      data: fields[0], port: port, socket: fields[2], role: fields[3], bootstrap: fields[4], database: fields[5],
      version: version, systemIdentifier: fields[7], archiveMode: fields[8], archiveCommand: fields[9],
      walLevel: fields[10], segmentSize: segment, isInRecovery: fields[12] == "t")
  }

  private static let question = """
    select current_setting('data_directory'), current_setting('port'),
      trim(split_part(current_setting('unix_socket_directories'), ',', 1)), current_user,
      (select rolname from pg_roles where oid = 10), current_database(), current_setting('server_version_num'),
      (select system_identifier from pg_control_system()), current_setting('archive_mode'),
      current_setting('archive_command'), current_setting('wal_level'),
      (select setting from pg_settings where name = 'wal_segment_size'), pg_is_in_recovery();
    """
}
