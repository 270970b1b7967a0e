import Processes
import Synchronization

/// Keeps a lease alive while its run works, and stops the run's programs when it is lost or a person stops it.
final class LeaseHolder: Sendable {
  private struct State {
    var isLost = false
    var isInterrupted = false
  }

  private let state = Mutex(State())
  private let client: RunnerClient
  private let lease: RunnerLease
  /// The hand on what the run has started.
  let control: ChildControl

  init(_ lease: RunnerLease, client: RunnerClient, control: ChildControl) {
    (self.lease, self.client, self.control) = (lease, client, control)
  }

  /// Whether the run is another one's by now.
  var isLost: Bool { state.withLock { $0.isLost } }

  /// Throws when the run must not go on.
  func check() throws(RunnerError) {
    let state = state.withLock { $0 }
    if state.isLost { throw .leaseLost }
    if state.isInterrupted || control.isAsked { throw .stopped }
  }

  /// Runs the body while the lease is renewed at a third of its time.
  func holding<Success: Sendable>(_ body: () async -> Success) async -> Success {
    await withTaskGroup(of: Void.self) { tasks in
      tasks.addTask { await self.renew() }
      let result = await body()
      tasks.cancelAll()
      return result
    }
  }

  private func renew() async {
    var seconds = lease.seconds
    var end = ContinuousClock.now + .seconds(seconds)
    while !Task.isCancelled {
      // Cut short when the run is over.
      try? await Task.sleep(for: .milliseconds(max(500, seconds * 1000 / 3)))
      guard !Task.isCancelled else { return }
      do throws(RunnerError) {
        let answer = try await client.renew(lease.fencing)
        seconds = answer.seconds
        end = ContinuousClock.now + .seconds(seconds)
        if answer.isInterrupted { interrupt() }
      } catch {
        // Without an answer the lease ends by the server's clock; nothing may be changed after that.
        guard error == .leaseLost || !error.mayPass || ContinuousClock.now > end else { continue }
        lose()
        return
      }
    }
  }

  private func interrupt() {
    state.withLock { $0.isInterrupted = true }
    control.interrupt()
  }

  private func lose() {
    state.withLock { $0.isLost = true }
    control.interrupt()
  }
}
