import Decision
import Formats
import Host
import RestorePoints
import Vocabulary

/// Does a dataset's backups, drills and restores, and keeps what came of them.
package struct RecoveryDesk: Sendable {
  let ground: RecoveryGround
  package let dataset: DatasetSettings
  let journal: any RecoveryJournal
  let seal: ManifestSeal
  /// How often a report's name is made: random, so that nobody guesses one.
  let name: @Sendable (String) -> String

  package init(
    _ ground: RecoveryGround, _ dataset: DatasetSettings, journal: any RecoveryJournal, seal: ManifestSeal,
    name: @escaping @Sendable (String) -> String = RecoveryDesk.randomName
  ) {
    self.ground = ground
    self.dataset = dataset
    self.journal = journal
    self.seal = seal
    self.name = name
  }

  /// A prefix and 64 random bits in hexadecimal.
  package static func randomName(_ prefix: String) -> String {
    var generator = SystemRandomNumberGenerator()
    return prefix + "-" + Hexadecimal.encode((0..<8).map { _ in UInt8.random(in: .min ... .max, using: &generator) })
  }

  /// What drives it.
  package var engine: any RecoveryEngine { EngineChoice.engine(ground, dataset) }

  // MARK: backups

  /// Makes a backup with its signed manifest; it counts as claimed once it is in the journal.
  package func backUp(isFull: Bool) async throws -> BackupRecord {
    var standsAlone = isFull
    if !isFull { standsAlone = try await mustStandAlone(at: SystemClock.now()) }
    let outcome = try await BackupRun(ground, engine).run(isFull: standsAlone)
    ground.pass(.manifestBeforeSync)
    guard
      let manifest = DatasetManifest(dataset: dataset.name, point: outcome.backup.label, lines: outcome.manifest)
    else { throw RecoveryError.strange(program: "manifest", answer: "\(outcome.manifest.count) lines") }
    let record = BackupRecord(
      backup: outcome.backup, manifest: manifest, signature: try seal.sign(manifest), isExact: outcome.isExact,
      identity: identity(outcome.manifest), milliseconds: outcome.milliseconds)
    for beat in outcome.heartbeats { try await journal.append(.heartbeat, dataset: dataset.name, beat.value) }
    ground.pass(.pointBeforeSync)
    try await journal.append(.backup, dataset: dataset.name, record.value)
    ground.pass(.pointAfterSync)
    return record
  }

  private func identity(_ lines: [StructuredValue]) -> DrillRun.Identity {
    let head = lines.first { $0["kind"]?.text == "head" }
    return DrillRun.Identity(
      role: head?["bootstrap"]?.text ?? "postgres", database: head?["database"]?.text ?? "postgres",
      major: (head?["version"]?.whole).map { Int($0 / 10_000) })
  }

  /// The backups that were made here, the oldest first.
  package func backups() async throws -> [BackupRecord] {
    try await journal.entries(.backup, dataset: dataset.name).compactMap(BackupRecord.init)
  }

  /// Beats the source's heart once and keeps the beat.
  package func beat() async throws -> Heartbeat? {
    guard let beat = try await engine.beat() else { return nil }
    try await journal.append(.heartbeat, dataset: dataset.name, beat.value)
    return beat
  }

  /// All beats that are known of, the oldest first.
  package func heartbeats() async throws -> [Heartbeat] {
    try await journal.entries(.heartbeat, dataset: dataset.name).compactMap(Heartbeat.init(_:))
      .sorted { $0.written < $1.written }
  }

  // MARK: drills

  /// Drills the dataset and keeps the report; a drill that was cut off leaves none.
  package func drill(
    _ target: DrillRun.Target, asksSource: Bool = true, demandsFresh: Bool = false
  ) async throws -> JudgedDrill {
    let known = try await backups()
    let findings = await DrillRun(
      ground, engine, target: target, heartbeats: try await heartbeats(), asksSource: asksSource,
      demandsFresh: demandsFresh
    ).run(known.last?.identity ?? DrillRun.Identity(role: "postgres", database: "postgres", major: nil))
    return try await keep(findings, known, control: nil)
  }

  /// A proof of what is there now: a mark in the source, its log shipped up to it, and a drill to there; where there is no
  /// log, a backup made for it. A source that does not answer, or whose log does not arrive, proves nothing.
  package func proveFresh() async throws -> JudgedDrill {
    if !dataset.engine.keepsLog { _ = try await backUp(isFull: true) }
    return try await drill(.latest, demandsFresh: dataset.engine.keepsLog)
  }

  /// Spoils a copy, drills it, and keeps what the drill said.
  package func control(_ control: DrillControl) async throws -> JudgedDrill {
    let known = try await backups()
    let identity = known.last?.identity ?? DrillRun.Identity(role: "postgres", database: "postgres", major: nil)
    let findings = try await ControlRun(
      ground, dataset, heartbeats: try await heartbeats(), identity: identity
    ).run(control)
    return try await keep(findings, known, control: control)
  }

  private func keep(
    _ findings: DrillFindings, _ known: [BackupRecord], control: DrillControl?
  ) async throws -> JudgedDrill {
    let record = known.last { $0.backup.label == findings.backup?.label }
    let baseline = record.flatMap { seal.holds($0.signature, over: $0.manifest) ? $0 : nil }
    var report = findings.report(
      id: name(control == nil ? "drill" : "control"), baseline: baseline?.manifest,
      isExact: baseline?.isExact ?? false, control: control)
    if let beat = findings.expected, control == nil, beat.committed != nil {
      try await journal.append(.heartbeat, dataset: dataset.name, beat.value)
    }
    let history = DrillHistory(
      dataset.name, reports: try await reports() + [report], acceptances: try await acceptances())
    let judged = control.flatMap { history.controls[$0] } ?? history.latest
    report.verdict = judged?.verdict
    if control == nil { ground.pass(.drillBeforeSync) }
    try await journal.append(control == nil ? .drill : .control, dataset: dataset.name, report.value)
    if control == nil { ground.pass(.drillAfterSync) }
    return judged ?? JudgedDrill(report, .inconclusive)
  }

  /// All reports, of controls too.
  package func reports() async throws -> [DrillReport] {
    try await (journal.entries(.drill, dataset: dataset.name) + journal.entries(.control, dataset: dataset.name))
      .compactMap { DrillReport($0) }
  }

  /// All drills, each judged by what came before it.
  package func history() async throws -> DrillHistory {
    let pins = try await journal.entries(.pin, dataset: dataset.name).compactMap { PinnedPoint($0) }
    return DrillHistory(
      dataset.name, reports: try await reports(), acceptances: try await acceptances(), pins: pins)
  }

  /// What people have said about drills.
  package func acceptances() async throws -> [DrillAcceptance] {
    try await journal.entries(.acceptance, dataset: dataset.name).compactMap { DrillAcceptance($0) }
  }

  // MARK: restores

  /// What a restore would do.
  ///
  /// - Parameter asked: `latest-proven`, `latest`, a time, or a place in the log.
  package func plan(
    _ asked: String, into folder: String, sourceData: String? = nil, mayReplaceSource: Bool = false
  ) async throws -> RestorePlan {
    if dataset.engine == .rds { throw try await byHand(asked) }
    let run = try await restoreRun()
    return try await run.plan(
      try await target(asked), asked: asked, into: folder, sourceData: sourceData, mayReplaceSource: mayReplaceSource)
  }

  /// Does what the plan says and keeps its report.
  package func restore(_ plan: RestorePlan) async throws -> JudgedDrill {
    let known = try await backups()
    let record = known.last { $0.backup.label == plan.backup.label }
    let identity =
      record?.identity ?? known.last?.identity
      ?? DrillRun.Identity(role: "postgres", database: "postgres", major: nil)
    let run = try await restoreRun()
    let findings = try await run.run(plan, identity)
    let baseline = record.flatMap { seal.holds($0.signature, over: $0.manifest) ? $0 : nil }
    var report = findings.report(
      id: name("restore"), baseline: baseline?.manifest, isExact: baseline?.isExact ?? false)
    let judged = DrillHistory(
      dataset.name, reports: try await reports() + [report], acceptances: try await acceptances()
    ).latest
    report.verdict = judged?.verdict
    ground.pass(.restoreBeforeSync)
    try await journal.append(.restore, dataset: dataset.name, report.value)
    try run.finish(plan, findings)
    return judged ?? JudgedDrill(report, .inconclusive)
  }

  /// The folder of the source's own data; nil when it does not answer.
  package func sourceData() async -> String? {
    switch dataset.engine {
    case .sqlite, .files: return dataset.source
    case .states:
      // What is no folder of this machine cannot be restored into either.
      guard case .files(let path)? = try? StateSource(dataset.source, dataset: dataset.name) else { return nil }
      return path
    case .rds: return nil
    case .mariadb: return await MariaDBEngine(ground, dataset).sourceData()
    case .pgbackrest, .basebackup, .dump:
      // A source that is gone is why one restores.
      guard let programs = try? PostgresPrograms.find(major: nil, path: ground.path) else { return nil }
      let client = PostgresClient(
        ground, programs, connection: dataset.source, user: PostgresPrograms.serverUser)
      // It does not answer: so nobody knows where its data lies.
      return try? await PostgresCluster.ask(client).data
    }
  }

  /// The ways to spoil a copy that this engine's drills must notice.
  package var controls: [DrillControl] {
    switch dataset.engine {
    case .pgbackrest, .basebackup: DrillControl.allCases
    case .dump: [.flippedByte, .emptyDump, .truncatedTable, .lostKey]
    case .mariadb, .sqlite, .files, .states: [.flippedByte, .lostKey]
    // Bytes of a snapshot are out of everybody's reach, and its key is Amazon's to keep.
    case .rds: [.truncatedTable]
    }
  }

  /// What a drill is to go to, as it is asked for.
  package func drillTarget(_ asked: String) async throws -> DrillRun.Target { try await target(asked) }

  private func restoreRun() async throws -> RestoreRun {
    let durations = try await history().drills.filter(\.isProven).suffix(10).map(\.report.duration)
    return RestoreRun(ground, engine, heartbeats: try await heartbeats(), durations: durations)
  }

  private func target(_ asked: String) async throws -> DrillRun.Target {
    switch asked {
    case "latest": return .latest
    case "latest-proven":
      guard let proven = try await history().latestProven?.report else {
        throw RecoveryError.noRestorePoint(dataset: dataset.name, target: asked)
      }
      if let place = proven.expected?.committed { return .position(place.description) }
      guard let reaches = proven.reaches else {
        throw RecoveryError.noRestorePoint(dataset: dataset.name, target: asked)
      }
      return .time(reaches)
    default:
      if LogSequence(asked) != nil { return .position(asked) }
      guard let instant = RecoveryDesk.instant(asked) else {
        throw RecoveryError.setting(
          dataset: dataset.name, name: "--to",
          reason: "takes latest-proven, latest, a time in UTC or a place in the log")
      }
      return .time(instant)
    }
  }

  /// RFC 3339, with up to three digits behind the second's point.
  static func instant(_ text: String) -> Instant? {
    guard let point = text.firstIndex(of: ".") else { return TimeText.instant(text) }
    let digits = text[text.index(after: point)...].prefix { $0.isNumber }
    let rest = text[text.index(point, offsetBy: digits.count + 1)...]
    guard (1...3).contains(digits.utf8.count), let number = Int64(digits),
      let whole = TimeText.instant(String(text[..<point] + rest))
    else { return nil }
    let scales: [Int64] = [100, 10, 1]
    return Instant(milliseconds: whole.milliseconds + number * scales[digits.utf8.count - 1])
  }
}
