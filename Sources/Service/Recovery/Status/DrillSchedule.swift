import Decision
import Host
import Logging
import Processes
import Recovery
import RestorePoints
import Vocabulary

/// Has the drills run that the server's policy asks for, one at a time, each in a process of its own; and now and then
/// the controls, which show that a drill would notice.
///
/// That one is missing needs no alarm of its own: nothing proven within the interval blocks approvals by itself.
package struct DrillSchedule: Sendable {
  /// How often it is looked whether one is due.
  private static let pause = Duration.seconds(60)
  /// A drill that takes longer is ended: it was inconclusive.
  private static let limit = Duration.seconds(12 * 3600)
  /// What could not be started is not tried again at once, in milliseconds.
  private static let patience: Int64 = 3_600_000
  /// Controls are tried once in so many intervals of drills.
  private static let controlled: Int64 = 4

  private let core: ServerCore

  package init(_ core: ServerCore) {
    self.core = core
  }

  /// Round after round, until it is cancelled.
  func repeatedly(_ logger: Logger) async {
    var tried: [String: Instant] = [:]
    while !Task.isCancelled {
      do {
        try await Task.sleep(for: DrillSchedule.pause)
        let now = core.clock.now()
        guard let (dataset, work) = try await due(at: now, besides: tried) else { continue }
        tried[dataset.name] = now
        logger.notice("drill", metadata: ["dataset": "\(dataset.name)", "work": "\(work)"])
        let ending = try await carry(out: work, dataset)
        logger.notice("drill ended", metadata: ["dataset": "\(dataset.name)", "ending": "\(ending)"])
      } catch is CancellationError {
        return
      } catch {
        logger.error("drill", metadata: ["error": "\(error)"])
      }
    }
  }

  /// What is done to a dataset, as `tagout drill` calls it.
  package enum Work: String, Sendable, Hashable {
    case drill = "run"
    case controls
  }

  /// The dataset whose drill or controls have been due for longest; nil when none is.
  package func due(
    at now: Instant, besides tried: [String: Instant] = [:]
  ) async throws -> (dataset: PolicyDataset, work: Work)? {
    let look = try await core.store.read { try RecoveryLook($0) }
    let waiting = try ServerPolicy.load(core).datasets.compactMap { dataset -> (PolicyDataset, Work, Int64)? in
      guard let interval = dataset.drillInterval, dataset.source != nil, !dataset.vaults.isEmpty else { return nil }
      if let last = tried[dataset.name], now.milliseconds - last.milliseconds < DrillSchedule.patience { return nil }
      let history = look.history(of: dataset)
      let latest = history.latest?.report.ended.milliseconds ?? 0
      let late = now.milliseconds - latest - Int64(interval.seconds) * 1000
      if late >= 0 { return (dataset, .drill, late) }
      // What spoils copies says something only of drills that are green.
      guard history.latest?.verdict == .proven else { return nil }
      let controlled = history.controls.values.map(\.report.ended.milliseconds).max() ?? 0
      let overdue = now.milliseconds - controlled - Int64(interval.seconds) * 1000 * DrillSchedule.controlled
      return overdue >= 0 ? (dataset, .controls, overdue) : nil
    }
    // A drill proves something; a control only says what a proof is worth.
    return waiting.max { ($0.1 == .drill ? 1 : 0, $0.2) < ($1.1 == .drill ? 1 : 0, $1.2) }.map { ($0.0, $0.1) }
  }

  private func carry(out work: Work, _ dataset: PolicyDataset) async throws -> String {
    guard let program = ProgramSearch.ownPath else {
      throw ServiceError.inconsistent("nobody knows where this program lies")
    }
    let scratch = try ScratchFolder.make(in: core.folder.path, prefix: "drill", isPassable: false)
    let command = ChildCommand(
      program, ["drill", work.rawValue, dataset.name, "--data", core.folder.path, "--json"],
      timeLimit: DrillSchedule.limit)
    return try await ProcessKeeper.with(scratch) { "\(try await $0.run(command).ending)" }
  }
}
