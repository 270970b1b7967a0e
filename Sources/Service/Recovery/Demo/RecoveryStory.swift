import Host
import Processes
import Recovery
import RestorePoints
import Vocabulary

/// Plays it: a source under load, its backups and drills, its end, and its return.
struct RecoveryStory: Sendable {
  let ground: RecoveryGround
  let screen: StoryScreen
  private let root: String
  private let settings: DatasetSettings
  private let dump: DatasetSettings
  /// How long the source works with nothing but its log being archived before it is lost.
  private let unprovenSeconds: Int64 = 6

  init(_ ground: RecoveryGround, _ screen: StoryScreen) {
    self.ground = ground
    self.screen = screen
    root = ground.scratch.path
    let source = "host=\(root)/production port=5432 user=app dbname=shop"
    var settings = DatasetSettings(
      name: "shop", engine: .pgbackrest, source: source, repository: .folder("\(root)/vault/shop"),
      escrow: "\(root)/escrow/shop.key", home: "\(root)/recovery/engines/shop")
    settings.assertions = ["select count(*) >= 10000 from orders"]
    var dump = settings
    (dump.name, dump.engine, dump.repository) = ("shop-dump", .dump, .folder("\(root)/vault/shop-dump"))
    (dump.escrow, dump.home) = ("\(root)/escrow/shop-dump.key", "\(root)/recovery/engines/shop-dump")
    self.settings = settings
    self.dump = dump
  }

  /// What the source was when it was lost.
  private struct Lost: Sendable {
    var orders: Int64
    var newest: Instant
    var proven: JudgedDrill
    var controls: [DrillControl: JudgedDrill]
    /// The file with the numbers of the orders that were committed before the proven beat.
    var known: String
  }

  func play() async throws -> RecoveryOutcome {
    screen.line("A database is lost, and comes back  in \(root)")
    let engine = PgBackRestEngine(ground, settings)
    let database = try TrialDatabase(
      ground, folder: "\(root)/production", archiveCommand: engine.archiveCommand, tracksCommits: true)
    _ = try await engine.versions()
    try OwnedFolder.makePassable("\(root)/recovery")
    try await screen.step("a PostgreSQL of its own") { try await database.initialise() }
    let lost = try await database.run { try await live(database) }
    let decision = Stopwatch()
    try await screen.step("the source is destroyed, its automated snapshots with it") {
      try FolderTree.remove(database.folder)
    }
    return try await comeBack(lost, decision)
  }

  private func desk(_ settings: DatasetSettings, _ name: String) throws -> RecoveryDesk {
    let scratch = try ScratchFolder.make(in: root, prefix: name, isPassable: SystemUser.isRoot)
    let inner = RecoveryGround(keeper: ground.keeper, scratch: scratch, path: ground.path)
    return RecoveryDesk(
      inner, settings, journal: FolderJournal(folder: "\(root)/recovery/journal"),
      seal: try ManifestSeal(file: "\(root)/recovery/keys/manifest.key"))
  }

  // MARK: while it lives

  private func live(_ database: TrialDatabase) async throws -> Lost {
    try await screen.step("500,000 accounts and 10,000 orders") { try await database.fill(scale: 5) }
    try await screen.step("the automated snapshot, which lies with the source") { try await database.snapshot() }
    _ = try await screen.step("a full backup, its key in escrow, its manifest signed", Self.told) {
      try await desk(settings, "full").backUp(isFull: true)
    }
    let (proven, controls) = try await work(database)
    let (orders, newest) = try await TrialDatabase.orders(database.client())
    let known = try await database.committedOrders(before: proven.report.expected?.written ?? newest)
    screen.line("  \(orders) orders are there")
    return Lost(orders: orders, newest: newest, proven: proven, controls: controls, known: known)
  }

  private static func told(_ record: BackupRecord) -> String {
    "claimed: \(record.backup.label), \(record.manifest.measure.rows) rows"
  }

  /// Backups, drills and spoiled copies, while orders come in and the heart beats. Its last beat is of the moment at which
  /// the last order came: what is lost is told by beats, and measured by orders.
  private func work(_ database: TrialDatabase) async throws -> (JudgedDrill, [DrillControl: JudgedDrill]) {
    try await withHeart {
      let found = try await database.underLoad {
        let (proven, controls) = try await drills()
        try await waitForTheEnd(proven)
        return (proven, controls)
      }
      _ = try await desk(settings, "last").beat()
      return found
    }
  }

  /// The heart beats in a process of its own, as it does beside a real source.
  private func withHeart<Success: Sendable>(_ body: () async throws -> Success) async throws -> Success {
    let policy = try ground.scratch.write(
      """
      datasets:
        shop:
          engine: postgresql
          source: "\(settings.source)"
          vaults: ["\(root)/vault"]
          escrow: "\(settings.escrow)"

      """, to: "policy.yaml")
    let words = ["backup", "heartbeat", "shop", "--policy", policy, "--home", "\(root)/recovery", "--every", "1"]
    guard let program = ProgramSearch.ownPath else {
      throw RecoveryError.programMissing("tagout-server", package: "tagout")
    }
    return try await ground.keeper.withServer(
      ground.command(program, words), log: "\(root)/heart.log", endedBy: .interrupt, body)
  }

  private func drills() async throws -> (JudgedDrill, [DrillControl: JudgedDrill]) {
    _ = try await screen.step("the first drill: nothing to compare it with", Self.verdict) {
      try await desk(settings, "one").drill(.latest)
    }
    _ = try await screen.step("a dump, the second line", Self.told) {
      try await desk(dump, "dump").backUp(isFull: true)
    }
    var controls: [DrillControl: JudgedDrill] = [:]
    for control in DrillControl.allCases {
      controls[control] = try await screen.step("a copy spoiled: \(control.title)", Self.verdict) {
        try await desk(control == .emptyDump ? dump : settings, control.rawValue).control(control)
      }
    }
    _ = try await screen.step("an incremental backup", Self.told) {
      try await desk(settings, "more").backUp(isFull: false)
    }
    _ = try await screen.step("the second drill", Self.verdict) { try await desk(settings, "two").drill(.latest) }
    try await goOn()
    let last = try await screen.step("the third drill", Self.verdict) {
      try await desk(settings, "three").drill(.latest)
    }
    return (last, controls)
  }

  /// For a soak the load goes on for TAGOUT_DEMO_SECONDS, with a backup each minute.
  private func goOn() async throws {
    let seconds = HostEnvironment.current().variables["TAGOUT_DEMO_SECONDS"].flatMap { Int($0) } ?? 0
    let clock = ContinuousClock()
    let end = clock.now + .seconds(seconds)
    while clock.now + .seconds(60) < end {
      try await Task.sleep(for: .seconds(50))
      _ = try await screen.step("an incremental backup", Self.told) {
        try await desk(settings, "soak").backUp(isFull: false)
      }
    }
  }

  private static func verdict(_ judged: JudgedDrill) -> String {
    let reason = judged.reasons.first.map { ": \($0)" } ?? ""
    let reaches = judged.report.reaches.map { ", holds all up to \($0)" } ?? ""
    return String("\(judged.verdict.rawValue)\(judged.isProven ? reaches : reason)".prefix(200))
  }

  /// Orders go on coming in that nothing has proven. It ends a whole number of seconds after the proven beat, so that two
  /// clocks read within a fraction of a second tell the same number of seconds.
  private func waitForTheEnd(_ proven: JudgedDrill) async throws {
    guard let beat = proven.report.expected?.written else { return }
    let least = SystemClock.now().milliseconds + unprovenSeconds * 1000
    let whole = (least - beat.milliseconds + 999) / 1000
    let end = beat.milliseconds + whole * 1000
    try await screen.step("orders that no drill has seen") {
      try await Task.sleep(for: .milliseconds(max(0, end - SystemClock.now().milliseconds)))
    }
  }

  // MARK: and comes back

  private func comeBack(_ lost: Lost, _ decision: Stopwatch) async throws -> RecoveryOutcome {
    let desk = try desk(settings, "restore")
    let target = "\(root)/back"
    let plan = try await desk.plan("latest-proven", into: target)
    for line in plan.lines { screen.line("    \(line)") }
    let judged = try await screen.step("tagout restore shop --to latest-proven", Self.verdict) {
      try await desk.restore(plan)
    }
    let copy = try TrialDatabase(ground, data: "\(target)/data", folder: "\(root)/again")
    let book = Runbook(plan, judged.report)
    for line in book.lines { screen.line("    \(line)") }
    return try await copy.run {
      let (orders, newest) = try await TrialDatabase.orders(copy.client())
      let seconds = Int(decision.seconds.rounded(.up))
      let missing = try await copy.missingOrders(of: lost.known)
      let misfound = lost.controls.filter { !$0.key.isFound(by: $0.value) }.map(\.key)
      return RecoveryOutcome(
        rowsBefore: lost.orders, rowsAfter: orders, missing: missing, lossReported: book.lossSeconds ?? -1,
        lossMeasured: Int((max(0, lost.newest.milliseconds - newest.milliseconds) + 500) / 1000), seconds: seconds,
        drill: judged.report.isRestored ? lost.proven.verdict : .failed,
        controls: lost.controls.mapValues(\.verdict), misfound: misfound)
    }
  }
}
