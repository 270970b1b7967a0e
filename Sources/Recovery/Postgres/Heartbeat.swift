import Host
import RestorePoints
import Vocabulary

/// One beat of a dataset's heart: a row that says when it was written and where in the log, so that a restored copy tells
/// how new it is.
package struct Heartbeat: Sendable, Hashable {
  /// Counts the beats.
  package var sequence: Int64
  /// By the source's clock.
  package var written: Instant
  /// Where the log stood when it was written, e.g. `0/3000148`.
  package var position: String
  /// Where the log stood once it was committed: who restores to here has it. Nil in what was read back.
  package var committed: String?
  /// When the observer heard of it, by the observer's clock.
  package var received: Instant

  package init(sequence: Int64, written: Instant, position: String, committed: String?, received: Instant) {
    self.sequence = sequence
    self.written = written
    self.position = position
    self.committed = committed
    self.received = received
  }

  /// The same as a report keeps it.
  package var reading: HeartbeatReading {
    HeartbeatReading(
      sequence: sequence, written: written, position: LogSequence(position),
      committed: committed.flatMap { LogSequence($0) }, received: received)
  }

  /// How far the source's clock is ahead of the observer's, in milliseconds, the way between them included.
  package var skew: Int64 { written.milliseconds - received.milliseconds }

  /// Beats once, in the table `tagout.heartbeat`, which is made when it is missing.
  package static func beat(_ client: PostgresClient) async throws -> Heartbeat {
    let rows = try await client.rows(table + beat, for: "write a heartbeat")
    guard let last = rows.last?.first, let row = rows.first(where: { $0.count == 3 }),
      var beat = Heartbeat(row, received: SystemClock.now())
    else { throw RecoveryError.strange(program: "psql", answer: rows.map { $0.joined(separator: "|") }.joined()) }
    beat.committed = last
    return beat
  }

  /// The beat that a copy holds; nil when it has none.
  package static func read(_ client: PostgresClient) async throws -> Heartbeat? {
    let rows = try await client.rows(
      """
      select to_regclass('tagout.heartbeat') is not null as has_heart \\gset
      \\if :has_heart
      select seq, (extract(epoch from at) * 1000)::bigint, lsn from tagout.heartbeat;
      \\endif
      """, for: "read the heartbeat")
    return rows.first { $0.count == 3 }.flatMap { Heartbeat($0, received: SystemClock.now()) }
  }

  private init?(_ row: [String], received: Instant) {
    guard let sequence = Int64(row[0]), let written = Int64(row[1]) else { return nil }
    self.init(
      sequence: sequence, written: Instant(milliseconds: written), position: row[2], committed: nil,
      received: received)
  }

  private static let table = """
    set client_min_messages = warning;
    select to_regclass('tagout.heartbeat') is null as is_heartless \\gset
    \\if :is_heartless
    create schema if not exists tagout;
    create table if not exists tagout.heartbeat (
      id boolean primary key default true check (id), seq bigint not null, at timestamptz not null, lsn pg_lsn not null);
    \\endif

    """
  private static let beat = """
    insert into tagout.heartbeat as heart (seq, at, lsn) values (1, clock_timestamp(), pg_current_wal_insert_lsn())
    on conflict (id) do update set seq = heart.seq + 1, at = clock_timestamp(), lsn = pg_current_wal_insert_lsn()
    returning seq, (extract(epoch from at) * 1000)::bigint, lsn;
    select pg_current_wal_insert_lsn();
    """
}
