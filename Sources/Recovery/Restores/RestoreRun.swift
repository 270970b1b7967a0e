import Formats
import Host
import Processes
import RestorePoints
import Vocabulary

/// A restore for real: planned, done into a folder of its own, verified by the drill's checks, and left there.
///
/// One that was cut off is gone on with by the same words: what is there and right is kept.
package struct RestoreRun: Sendable {
  let ground: RecoveryGround
  let engine: any RecoveryEngine
  let heartbeats: [Heartbeat]
  /// Milliseconds that earlier drills took from their fetch to their last check.
  let durations: [Int64]

  package init(
    _ ground: RecoveryGround, _ engine: any RecoveryEngine, heartbeats: [Heartbeat], durations: [Int64]
  ) {
    self.ground = ground
    self.engine = engine
    self.heartbeats = heartbeats
    self.durations = durations
  }

  /// What would be done; changes nothing.
  ///
  /// - Parameters:
  ///   - sourceData: the folder of the source's own data; nil when it is gone or elsewhere.
  ///   - mayReplaceSource: whether a person has typed that the source itself is to be replaced.
  package func plan(
    _ target: DrillRun.Target, asked: String, into folder: String, sourceData: String?, mayReplaceSource: Bool = false
  ) async throws -> RestorePlan {
    let key = try EscrowKey.take(from: engine.dataset.escrow)
    let backups = try await engine.backups(key)
    let aim = aim(target)
    guard let backup = aim.choose(from: backups) else {
      throw RecoveryError.noRestorePoint(dataset: engine.dataset.name, target: asked)
    }
    let standing = try standing(in: folder, sourceData: sourceData, mayReplaceSource)
    let sorted = durations.sorted()
    let seconds = sorted.isEmpty ? nil : (Int(sorted[sorted.count / 2] / 1000), Int((sorted.last ?? 0) / 1000) + 1)
    return RestorePlan(
      dataset: engine.dataset.name, engine: engine.dataset.engine, backup: backup, asked: asked, target: target,
      from: engine.dataset.repository.description, key: engine.dataset.escrow, into: folder,
      overwrites: standing.overwrites, isResumed: standing.isResumed, seconds: seconds, expected: aim.expected,
      lastBeat: heartbeats.last)
  }

  private func aim(_ target: DrillRun.Target) -> DrillAim {
    switch target {
    case .latest:
      let beat = heartbeats.last
      return DrillAim(
        order: beat?.committed.map { .position($0) } ?? .backup, position: beat?.committed, expected: beat)
    case .time(let instant):
      return DrillAim(order: .time(instant), expected: heartbeats.last { $0.written <= instant }, time: instant)
    case .position(let text):
      let goal = LogSequence(text)
      let beat = heartbeats.last { beat in
        guard let committed = beat.committed.flatMap({ LogSequence($0) }), let goal else { return false }
        return committed <= goal
      }
      return DrillAim(order: .position(text), position: text, expected: beat)
    }
  }

  /// Whether the folder is free, or holds an earlier try of ours. The source itself is never overwritten, but where a
  /// person has typed so it is put aside.
  private func standing(
    in folder: String, sourceData: String?, _ mayReplaceSource: Bool
  ) throws(RecoveryError) -> (overwrites: [String], isResumed: Bool) {
    if let sourceData, RestoreRun.meets(folder, sourceData) {
      guard mayReplaceSource else {
        throw .targetInUse(
          path: folder, holds: "the source itself; type its name after --replace-source to put it aside")
      }
      return (["\(folder), which is put aside"], false)
    }
    guard case .names(let names, _) = HostFiles.names(in: folder, bound: 100), !names.isEmpty else {
      return ([], false)
    }
    guard names.contains(RestoreRun.mark) else {
      throw .targetInUse(path: folder, holds: "'\(names[0])'" + (names.count > 1 ? " and more" : ""))
    }
    let lines = markLines(folder)
    guard lines.first?["dataset"]?.text == engine.dataset.name else {
      throw .targetInUse(path: folder, holds: "the restore of another dataset")
    }
    guard !lines.contains(where: { $0["state"]?.text == "verified" }) else {
      throw .targetInUse(path: folder, holds: "a restore that was finished and verified")
    }
    return ([], true)
  }

  /// One lies in the other, or they are one.
  static func meets(_ one: String, _ other: String) -> Bool {
    let (one, other) = (PathText.normalised(one), PathText.normalised(other))
    return one == other || one.hasPrefix(other + "/") || other.hasPrefix(one + "/")
  }

  /// The file in the target's folder that says what it is.
  static let mark = "restore.jsonl"

  private func markLines(_ folder: String) -> [StructuredValue] {
    // A file of ours that cannot be read is none of ours.
    let lines = (try? DurableLines.read("\(folder)/\(RestoreRun.mark)", bound: 1 << 20)) ?? []
    return lines.compactMap { try? JSONReader.read($0) }
  }

  /// Does what the plan says; the folder `data` in the target is then a cluster that any server can be started on.
  package func run(_ plan: RestorePlan, _ identity: DrillRun.Identity) async throws -> DrillFindings {
    ground.pass(.restorePlanned)
    let user = try engine.copyUser()
    try prepare(plan, user)
    ground.pass(.restoreBeforeJournal)
    try mark(plan, "begun")
    ground.pass(.restoreAfterJournal)
    let place = CopyPlace(
      data: "\(plan.into)/data", work: "\(plan.into)/work", run: try runFolder(plan, user), user: user,
      isThrownAway: false)
    try place.make()
    try await waitForLeftServer(place.data)
    let findings = await DrillRun(
      ground, engine, target: plan.target, heartbeats: heartbeats, asksSource: false, place: place
    ).run(identity)
    return findings
  }

  /// Says in the target what it is. It comes last, once the report is kept: a restore that was killed before it is done
  /// again by the same words.
  package func finish(_ plan: RestorePlan, _ findings: DrillFindings) throws {
    try mark(plan, findings.reds.isEmpty && findings.obstacle == nil ? "verified" : "failed")
    ground.pass(.restoreAfterSync)
  }

  private func prepare(_ plan: RestorePlan, _ user: SystemUser?) throws(RecoveryError) {
    if !plan.overwrites.isEmpty {
      let aside = "\(plan.into).before-\(SystemClock.now().milliseconds)"
      try OwnedFolder.move(plan.into, to: aside)
    }
    try OwnedFolder.make(plan.into, for: user)
  }

  /// A socket's path is short; the target's may be long.
  private func runFolder(_ plan: RestorePlan, _ user: SystemUser?) throws(RecoveryError) -> String {
    plan.into.utf8.count <= 80 ? "\(plan.into)/run" : "\(ground.scratch.path)/run"
  }

  private func mark(_ plan: RestorePlan, _ state: String) throws {
    let value = StructuredValue.object([
      "backup": .string(plan.backup.label), "dataset": .string(plan.dataset), "state": .string(state),
      "target": .string(plan.target.text), "time": .integer(SystemClock.now().milliseconds),
    ])
    try DurableLines.append(try JSONWriter.canonical(value), to: "\(plan.into)/\(RestoreRun.mark)")
  }

  /// The server of a try that was killed is being ended by its sweeper.
  private func waitForLeftServer(_ data: String) async throws {
    for _ in 0..<150 {
      guard case .status = HostFiles.status(of: "\(data)/postmaster.pid") else { return }
      try await Task.sleep(for: .milliseconds(100))
    }
    guard OwnedFolder.isAlive(pidFile: "\(data)/postmaster.pid") else {
      return try AtomicFile.remove("\(data)/postmaster.pid")
    }
    throw RecoveryError.targetInUse(path: data, holds: "a running server")
  }
}
