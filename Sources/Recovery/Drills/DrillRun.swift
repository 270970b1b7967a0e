import Host
import Processes
import RestorePoints
import Vocabulary

/// One drill: fetched, restored in isolation to an explicit target, asked, and thrown away.
///
/// It gathers evidence and judges nothing. Whatever goes wrong is in what it gives: it never throws.
package struct DrillRun: Sendable {
  /// How far a drill goes.
  package enum Target: Sendable, Hashable {
    /// The newest beat of the source that can be had: a fresh one where the source answers.
    case latest
    case time(Instant)
    /// A place in the log.
    case position(String)

    /// As it is asked for.
    package var text: String {
      switch self {
      case .latest: "latest"
      case .time(let instant): instant.description
      case .position(let position): position
      }
    }
  }

  let ground: RecoveryGround
  let engine: any RecoveryEngine
  let target: Target
  /// The beats that are known of, the oldest first.
  let heartbeats: [Heartbeat]
  /// Whether the source may be asked for a fresh beat.
  let asksSource: Bool
  /// Whether a drill without one, or whose piece of the log does not arrive, is broken off: older data proves nothing
  /// about what is there now.
  let demandsFresh: Bool
  /// How long the log may take to arrive, and recovery to end.
  let limits: Limits
  /// What is done to the copy before it is asked.
  let meddle: @Sendable (PostgresClient) async throws -> Void
  /// Where the copy is made; nil: in the scratch folder, to be thrown away.
  let place: CopyPlace?
  private let book: DrillBook

  /// How long is waited.
  package struct Limits: Sendable, Hashable {
    package var archiving: Duration = .seconds(60)
    package var recovery: Duration = .seconds(14_400)

    package init() {}
  }

  package init(
    _ ground: RecoveryGround, _ engine: any RecoveryEngine, target: Target, heartbeats: [Heartbeat],
    asksSource: Bool, demandsFresh: Bool = false, limits: Limits = Limits(), place: CopyPlace? = nil,
    meddle: @escaping @Sendable (PostgresClient) async throws -> Void = { _ in }
  ) {
    self.ground = ground
    self.engine = engine
    self.target = target
    self.heartbeats = heartbeats
    self.asksSource = asksSource
    self.demandsFresh = demandsFresh
    self.limits = limits
    self.meddle = meddle
    self.place = place
    book = DrillBook(tell: ground.tell)
  }

  /// What is known of the manifest that the copy must bear: whom to ask as, and in which database.
  package struct Identity: Sendable, Hashable {
    package var role: String
    package var database: String
    package var major: Int?

    package init(role: String, database: String, major: Int?) {
      self.role = role
      self.database = database
      self.major = major
    }
  }

  /// Does it all.
  package func run(_ identity: Identity) async -> DrillFindings {
    ground.pass(.drillBegun)
    var findings = DrillFindings(
      dataset: engine.dataset.name, engine: engine.dataset.engine, target: target.text, started: SystemClock.now())
    findings.dependencies = engine.dependencies()
    findings.source = engine.dataset.lives
    do {
      findings.versions = try await engine.versions()
      try await go(identity, &findings)
    } catch let error as RecoveryError {
      settle(error, &findings)
    } catch {
      findings.obstacle = "\(error)"
    }
    findings.legs = book.legs
    findings.notes = book.notes
    findings.ended = SystemClock.now()
    return findings
  }

  /// An error that the machine is to blame for tells nothing; any other is the backup's.
  private func settle(_ error: RecoveryError, _ findings: inout DrillFindings) {
    if case .noKey = error { return book.note(.key, .red, "\(error)") }
    if error.tellsNothing { findings.obstacle = "\(error)" } else { book.note(.fetch, .red, "\(error)") }
  }

  private func go(_ identity: Identity, _ findings: inout DrillFindings) async throws {
    var aim = try await aim()
    ground.pass(.drillTargetKnown)
    let escrow = engine.dataset.engine.needsEscrow ? engine.dataset.escrow : nil
    let key = try escrow.map(EscrowKey.take(from:)) ?? EscrowKey.none
    let backups = try await book.leg("look") { try await engine.backups(key) }
    if let escrow {
      book.note(.key, .green, "the key in \(escrow) opens the repository")
    } else {
      book.note(.key, .skipped, "nothing is in escrow: \(engine.dataset.repository.description) has a key of its own")
    }
    ground.pass(.drillKeyTaken)
    findings.archive = try await engine.archive(key)
    guard let backup = aim.choose(from: backups) else {
      throw RecoveryError.noRestorePoint(dataset: engine.dataset.name, target: target.text)
    }
    findings.backup = backup
    let leanings = try await engine.leanings(of: backup)
    findings.dependencies += leanings.point
    findings.source += leanings.source
    let found = await VaultLook(engine.dataset).lock(of: backup, at: SystemClock.now())
    findings.lock = found.lock
    book.note(.lock, found.check.outcome, found.check.evidence)
    if backup.log == nil { aim = DrillAim(order: .backup, expected: heartbeats.last { $0.written <= backup.started }) }
    findings.expected = aim.expected
    if let archive = findings.archive, let log = backup.log {
      guard checkLog(archive, log, &aim) else { return }
    }
    let place = try place ?? CopyPlace.scratch(ground, user: try engine.copyUser())
    let copy = CopyRun(ground, engine, place, book)
    guard let restored = try await copy.fetch(backup, aim.order, key) else { return }
    let wish = PostgresExamination.Wish(
      role: identity.role, database: identity.database, assertions: engine.dataset.assertions,
      position: aim.position, limit: limits.recovery)
    let answers = try await asking(restored, of: place) {
      try await copy.examine(restored, wish, major: identity.major, meddle: meddle)
    }
    findings.manifest = answers?.manifest ?? []
    findings.heartbeat = answers?.heartbeat
    findings.position = answers?.position
    if answers != nil { noteFreshness(answers?.heartbeat, aim.expected) }
  }

  /// Asks what was restored, and takes it away where it is to be thrown away, however the asking ends.
  private func asking<Answers>(
    _ restored: RestoredData, of place: CopyPlace, _ ask: () async throws -> Answers
  ) async throws -> Answers {
    let answers: Result<Answers, any Error>
    do { answers = .success(try await ask()) } catch { answers = .failure(error) }
    if place.isThrownAway {
      do {
        try await engine.discard(restored)
      } catch {
        ground.tell(.note("what was restored could not be removed, and the next drill will: \(error)"))
      }
    }
    return try answers.get()
  }

  /// Where to go, and which beat must be there.
  private func aim() async throws -> DrillAim {
    switch target {
    case .time(let instant):
      return DrillAim(
        order: .time(instant), position: nil, expected: heartbeats.last { $0.written <= instant }, time: instant)
    case .position(let text):
      let position = LogSequence(text)
      let beat = heartbeats.last { beat in
        guard let committed = beat.committed.flatMap({ LogSequence($0) }), let position else { return false }
        return committed <= position
      }
      return DrillAim(order: .position(text), position: text, expected: beat, time: nil)
    case .latest:
      let beat = try await freshBeat() ?? heartbeats.last
      guard let position = beat?.committed else { return DrillAim(order: .backup, position: nil, expected: beat) }
      return DrillAim(order: .position(position), position: position, expected: beat)
    }
  }

  /// A beat made now, its piece of the log on its way; nil when the source does not answer.
  private func freshBeat() async throws -> Heartbeat? {
    guard asksSource else { return nil }
    return try await book.leg("beat") {
      let beat: Heartbeat?
      do {
        beat = try await engine.beat()
      } catch {
        if demandsFresh { throw RecoveryError.silent(source: engine.dataset.name, said: "\(error)") }
        ground.tell(.note("the source does not answer: \(error)"))
        return nil
      }
      if let segment = try await engine.ship() { try await arrival(of: segment) }
      return beat
    }
  }

  /// Waits until the archive holds the segment; that it does not is left to the checks.
  private func arrival(of segment: String) async throws {
    let key = try EscrowKey.take(from: engine.dataset.escrow)
    let clock = ContinuousClock()
    let end = clock.now + limits.archiving
    while clock.now < end {
      if try await engine.archive(key)?.segments.contains(segment) != false { return }
      try await Task.sleep(for: .milliseconds(200))
    }
    guard demandsFresh else { return }
    throw RecoveryError.notArchived(what: segment, seconds: Int(limits.archiving.components.seconds))
  }

  /// Whether the log reaches from the backup to the aim. A log that ends early leads to as far as it goes, and the beat
  /// that is then missing is told; one with a hole leads nowhere.
  private func checkLog(_ archive: ArchiveListing, _ log: TakenBackup.LogSpan, _ aim: inout DrillAim) -> Bool {
    // The record that begins at the place is what recovery stops at: its first byte must be there.
    let end = aim.position.flatMap { LogSequence($0) }.map { LogSequence(bytes: $0.bytes + 1) }
    guard let way = archive.contiguity(of: log, to: end) else {
      book.note(.continuity, .unknown, "the backup does not say where in the log it begins")
      return true
    }
    guard way.isWhole else {
      book.note(.continuity, .red, way.gaps.map(\.description).joined(separator: "; "))
      return false
    }
    guard let late = way.gaps.first else {
      book.note(.continuity, .green, "whole from \(log.startSegment) to \(way.reach) on timeline \(way.reachTimeline)")
      return true
    }
    guard let stop = LogSequence(log.stopPosition), way.reach >= stop else {
      book.note(.continuity, .red, "\(late): the backup itself needs it")
      return false
    }
    book.note(.continuity, .green, "whole up to \(way.reach), where the archive ends: \(late)")
    aim = aim.falling(back: heartbeats, after: log.stopPosition, to: way.reach)
    return true
  }

  private func noteFreshness(_ found: Heartbeat?, _ expected: Heartbeat?) {
    let check = HeartbeatReading.check(found: found?.reading, expected: expected?.reading)
    book.note(check.question, check.outcome, check.evidence)
  }
}
