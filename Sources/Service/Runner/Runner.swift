import Formats
import Host
import Processes
import Vocabulary

/// Pulls work from the server, one piece at a time, and does it.
struct Runner: Sendable {
  /// Something for the person who watches the runner.
  typealias Saying = @Sendable (String) -> Void

  let settings: RunnerSettings
  let client: RunnerClient
  let keeper: ProcessKeeper
  let stop: RunnerStop
  let say: Saying

  /// Settles what a predecessor left, then works until it is stopped, or once.
  ///
  /// Gives whether every run's end reached the server.
  func work(once: Bool) async throws(RunnerError) -> Bool {
    try await RunnerSettlement(settings: settings, client: client, say: say).settleAll()
    var pause = Duration.milliseconds(500)
    while !stop.isAsked {
      let lease: RunnerLease?
      do throws(RunnerError) {
        lease = try await client.lease(name: settings.name)
      } catch {
        guard error.mayPass, !once else { throw error }
        say("\(error)")
        lease = nil
      }
      if let lease {
        let isReported = await take(lease)
        if once || !isReported { return isReported }
        pause = .milliseconds(500)
      } else if once {
        say("there is nothing to do")
        return true
      } else {
        await stop.wait(for: pause)
        pause = min(pause * 2, .seconds(5))
      }
    }
    return true
  }

  /// Does one piece of work to its end; gives whether the server knows that end.
  private func take(_ lease: RunnerLease) async -> Bool {
    RunnerPoint.leaseReceived.pass()
    say("\(lease.isApply ? "applying" : "planning") \(lease.proposal) in workspace \(lease.workspace)")
    let control = ChildControl()
    let holder = LeaseHolder(lease, client: client, control: control)
    stop.watch(control)
    let isReported = await holder.holding { () async -> Bool in
      do {
        let folder = try begin(lease)
        let context = try context(lease, folder, holder)
        return await RunnerWork(context: context, isStopping: { stop.isAsked }, say: say).run()
      } catch {
        say("\(error)")
        return await giveBack(lease, "\(error)")
      }
    }
    stop.watch(nil)
    return isReported
  }

  private func begin(_ lease: RunnerLease) throws(RunnerError) -> RunFolder {
    let folder = try RunFolder(work: settings.work, fencing: lease.fencing)
    RunnerPoint.folderMade.pass()
    let root = lease.directory.isEmpty ? "tree" : "tree/\(lease.directory)"
    try folder.journal.note(
      .leased(
        RunEvent.Work(
          proposal: lease.proposal, fencing: lease.fencing, isApply: lease.isApply, marker: folder.marker, root: root)))
    return folder
  }

  private func context(
    _ lease: RunnerLease, _ folder: RunFolder, _ holder: LeaseHolder
  ) throws(RunnerError) -> RunContext {
    let granted = try settings.variables(isApply: lease.isApply)
    let environment = RunEnvironment(settings, lease, folder, granted: granted)
    let mask = LogMask(environment.secrets + [settings.token])
    return RunContext(
      settings: settings, client: client, keeper: keeper, lease: lease, folder: folder, holder: holder,
      log: RunLog(path: folder.log, client: client, fencing: lease.fencing, mask: mask), environment: environment,
      refusals: RunRefusals(path: folder.refusals))
  }

  /// Nothing was begun: the server may give it to somebody else, or tell why not.
  private func giveBack(_ lease: RunnerLease, _ reason: String) async -> Bool {
    do throws(RunnerError) {
      if lease.isApply {
        try await client.finished(RunReport(.failed, change: .nothing, reason: reason), lease.fencing)
      } else {
        try await client.planned(RunnerFacts(), error: reason, lease.fencing)
      }
      try RunFolder(existing: "\(settings.work)/runs/\(lease.fencing)", marker: "").remove()
      return true
    } catch {
      say("\(error)")
      return error == .leaseLost
    }
  }
}
