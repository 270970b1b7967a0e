import Decision
import Host
import Logging
import Processes
import Recovery
import RestorePoints
import Vocabulary

/// Has the drills run that the server's policy asks for, one at a time, each in a process of its own.
///
/// That one is missing needs no alarm of its own: nothing proven within the interval blocks approvals by itself.
package struct DrillSchedule: Sendable {
  /// How often it is looked whether one is due.
  private static let pause = Duration.seconds(60)
  /// A drill that takes longer is ended: it was inconclusive.
  private static let limit = Duration.seconds(12 * 3600)
  /// What could not be started is not tried again at once, in milliseconds.
  private static let patience: Int64 = 3_600_000

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
        guard let dataset = try await due(at: now, besides: tried) else { continue }
        tried[dataset.name] = now
        logger.notice("drill", metadata: ["dataset": "\(dataset.name)"])
        let ending = try await drill(dataset)
        logger.notice("drill ended", metadata: ["dataset": "\(dataset.name)", "ending": "\(ending)"])
      } catch is CancellationError {
        return
      } catch {
        logger.error("drill", metadata: ["error": "\(error)"])
      }
    }
  }

  /// The dataset whose drill has been due for longest; nil when none is.
  package func due(at now: Instant, besides tried: [String: Instant] = [:]) async throws -> PolicyDataset? {
    let look = try await core.store.read { try RecoveryLook($0) }
    let waiting = try ServerPolicy.load(core).datasets.compactMap { dataset -> (PolicyDataset, Int64)? in
      guard let interval = dataset.drillInterval, dataset.source != nil, !dataset.vaults.isEmpty else { return nil }
      if let last = tried[dataset.name], now.milliseconds - last.milliseconds < DrillSchedule.patience { return nil }
      let latest = look.history(of: dataset).latest?.report.ended.milliseconds ?? 0
      let late = now.milliseconds - latest - Int64(interval.seconds) * 1000
      return late >= 0 ? (dataset, late) : nil
    }
    return waiting.max { $0.1 < $1.1 }?.0
  }

  private func drill(_ dataset: PolicyDataset) async throws -> String {
    guard let program = ProgramSearch.ownPath else {
      throw ServiceError.inconsistent("nobody knows where this program lies")
    }
    let scratch = try ScratchFolder.make(in: core.folder.path, prefix: "drill", isPassable: false)
    let command = ChildCommand(
      program, ["drill", "run", dataset.name, "--data", core.folder.path, "--json"], timeLimit: DrillSchedule.limit)
    return try await ProcessKeeper.with(scratch) { "\(try await $0.run(command).ending)" }
  }
}
