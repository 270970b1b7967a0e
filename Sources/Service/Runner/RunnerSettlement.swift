import Host
import Processes
import Vocabulary

/// Settles the runs that a predecessor left: nothing of them runs on, nothing is run again, the server learns the end.
struct RunnerSettlement: Sendable {
  let settings: RunnerSettings
  let client: RunnerClient
  let say: Runner.Saying

  /// Throws when a run cannot be settled yet: then nothing new is taken either.
  func settleAll() async throws(RunnerError) {
    try RunFolder.make(settings.work + "/runs")
    guard case .names(let names, _) = HostFiles.names(in: settings.work + "/runs", bound: 10_000) else { return }
    for name in names { try await settle("\(settings.work)/runs/\(name)") }
  }

  private func settle(_ path: String) async throws(RunnerError) {
    let events = try RunJournal(folder: path).events()
    var folder = RunFolder(existing: path, marker: "")
    if case .leased(let work)? = events.first {
      folder = RunFolder(existing: path, marker: work.marker)
      await endProcesses(of: work.marker)
    }
    if case .report(let work, var report) = RunRecovery(events) {
      let state = "\(path)/\(work.root)/\(RunFolder.erroredState)"
      if work.isApply, HostFiles.status(of: state) != .missing {
        report.leftState = true
        await LeftState(settings: settings, client: client, say: say).handIn(state, work.proposal, work.fencing)
      }
      say("\(work.proposal) was left by a runner that died: \(report.reason ?? report.outcome.rawValue)")
      try await tell(report, work)
    }
    try folder.remove()
  }

  private func tell(_ report: RunReport, _ work: RunEvent.Work) async throws(RunnerError) {
    RunnerPoint.finishedBefore.pass()
    do throws(RunnerError) {
      try await client.finished(report, work.fencing)
    } catch {
      // The server has drawn its own conclusions, which a late word does not change.
      guard case .refused(let status, _, _) = error, status < 500 else {
        guard error == .leaseLost else { throw error }
        return
      }
      say("\(error)")
    }
    RunnerPoint.finishedAfter.pass()
  }

  /// Waits for what the dead runner's sweeper has asked to stop; then asks itself; then ends it.
  private func endProcesses(of marker: String) async {
    for step in 0..<2 {
      for _ in 0..<((settings.grace + 10) * 5) {
        let left = MarkedProcesses.find(RunEnvironment.marker, marker)
        if left.isEmpty { return }
        // Nobody cancels it.
        try? await Task.sleep(for: .milliseconds(200))
      }
      let left = MarkedProcesses.find(RunEnvironment.marker, marker)
      if step == 0 { MarkedProcesses.interrupt(left) } else { MarkedProcesses.end(left) }
    }
  }
}
