import Glibc
import Recovery
import RestorePoints
import Testing
import Vocabulary

@Suite("What engines write, and what is made of it")
struct EngineTextTests {
  @Test(
    "A version that loses data is refused, and its neighbours are not",
    arguments: [
      ("2.46", false), ("2.47", true), ("2.50", true), ("2.51", false), ("2.54.2", false), ("2.55.0", true),
      ("2.55", true), ("2.55.1", false), ("2.59.0", true), ("2.59.1", false), ("2.45", false),
    ])
  func knownBad(version: String, isBad: Bool) {
    #expect((KnownBadVersions.complaint("pgbackrest", version) != nil) == isBad)
  }

  @Test("A server's log is grave where it says FATAL, but not where it answers who came too early")
  func graveLines() {
    let log = """
      2026-11-23 FATAL:  the database system is starting up
      2026-11-23 LOG:  redo starts at 0/6000028
      2026-11-23 FATAL:  recovery ended before configured recovery target was reached
      2026-11-23 LOG:  restored log file "000000010000000000000006" from archive
      """
    #expect(RecoveryLog.grave(log).count == 1)
    #expect(RecoveryLog.restoredFiles(log) == 1)
    #expect(!RecoveryLog.hasEnded(log))
    #expect(RecoveryLog.hasEnded("LOG:  database system is shut down"))
  }

  @Test("A full disk is told before all that comes of it, and says nothing of the backup")
  func fullDisk() {
    let log = """
      ignoring error for /more: write /tmp/copy/data/more: no space left on device
      Fatal: There were 3 errors
      """
    let error = RecoveryError.failed(step: "restore the snapshot", said: SaidText.digest(log))
    #expect(error.tellsNothing)
    #expect(error.description.contains("no space left on device"))
    #expect(RecoveryError.failed(step: "x", said: "could not write: No space left on device").tellsNothing)
    #expect(!RecoveryError.failed(step: "x", said: "Fatal: There were 3 errors").tellsNothing)
  }

  @Test("A control file's settings for recovery are those of the source")
  func control() {
    let control = PostgresControl(
      """
      Database system identifier:           7711148540017744248
      Latest checkpoint's TimeLineID:       3
      max_connections setting:              100
      max_wal_senders setting:              10
      Data page checksum version:           1
      """)
    #expect(control.systemIdentifier == "7711148540017744248")
    #expect(control.timeline == 3 && control.hasChecksums)
    #expect(control.recoverySettings.map(\.name) == ["max_connections", "max_wal_senders"])
  }

  @Test("A key is put into escrow once, taken from there, and a file that holds none is no key")
  func escrow() throws {
    let folder = "/tmp/tagout-escrow-\(UInt64.random(in: 0 ... .max))"
    defer { rmdir(folder) }
    let path = "\(folder)/shop.key"
    defer { unlink(path) }
    let key = try EscrowKey.deposit(at: path, dataset: "shop") { _ in }
    #expect(try EscrowKey.deposit(at: path, dataset: "shop") { _ in } == key)
    #expect(try EscrowKey.take(from: path) == key)
    #expect(key.secret.utf8.count == 64)
    #expect(truncate(path, 20) == 0)
    #expect(throws: RecoveryError.noKey(path: path, reason: "it holds no key")) { try EscrowKey.take(from: path) }
    #expect(throws: RecoveryError.self) { try EscrowKey.take(from: "\(folder)/none") }
  }

  @Test("A gap is told by the names of the segments, and an end that is late is none")
  func listing() throws {
    let span = TakenBackup.LogSpan(
      startPosition: "0/2000028", stopPosition: "0/2000100", startSegment: "000000010000000000000002",
      stopSegment: "000000010000000000000002")
    func way(_ numbers: [Int], to end: String) throws -> LogContiguity {
      let names = numbers.map { "00000001000000000000000\($0)" }
      let listing = ArchiveListing(segments: names, histories: [:], segmentSize: .usual)
      return try #require(listing.contiguity(of: span, to: LogSequence(end)))
    }
    #expect(try way([2, 3, 4], to: "0/4000100").gaps.isEmpty)
    #expect(try !way([2, 4], to: "0/4000100").isWhole)
    #expect(try way([2, 3], to: "0/4000100").isWhole)
    #expect(try way([2, 3], to: "0/4000100").reach == LogSequence("0/4000000"))
  }

  @Test("A backup and a heartbeat come back from what is kept of them")
  func values() throws {
    let backup = TakenBackup(
      label: "20261122-235441F", started: Instant(milliseconds: 1), ended: Instant(milliseconds: 2),
      log: TakenBackup.LogSpan(
        startPosition: "0/2000028", stopPosition: "0/2000100", startSegment: "000000010000000000000002",
        stopSegment: "000000010000000000000002"), bytes: 5)
    #expect(TakenBackup(value: backup.value) == backup)
    let beat = Heartbeat(
      sequence: 3, written: Instant(milliseconds: 10), position: "0/1", committed: "0/2",
      received: Instant(milliseconds: 12))
    #expect(Heartbeat(beat.value) == beat)
    #expect(beat.skew == -2)
    #expect(Heartbeat(.object(["sequence": 1])) == nil)
  }
}
