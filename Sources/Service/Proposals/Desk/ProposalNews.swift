import Synchronization

/// Tells those who wait for a proposal that it has changed. Nothing depends on it: who misses it looks again by itself.
final class ProposalNews: Sendable {
  static let shared = ProposalNews()

  private struct Waiter {
    var id: Int
    /// Nil for who waits for any of them.
    var proposal: String?
    var continuation: CheckedContinuation<Void, Never>
  }

  private let waiters = Mutex<(next: Int, list: [Waiter])>((0, []))

  /// Wakes those who wait for this proposal.
  func tell(_ proposal: String) {
    let woken = waiters.withLock { state in
      let woken = state.list.filter { $0.proposal == proposal || $0.proposal == nil }
      state.list.removeAll { $0.proposal == proposal || $0.proposal == nil }
      return woken
    }
    for waiter in woken { waiter.continuation.resume() }
  }

  /// Returns at the next change of a proposal, or of any when none is named, or after a time.
  func wait(for proposal: String?, atMost duration: Duration) async {
    let id = waiters.withLock { state in
      state.next += 1
      return state.next
    }
    let timer = Task {
      // A sleep that is cut short wakes the waiter, as its end does.
      try? await Task.sleep(for: duration)
      self.wake(id)
    }
    await withCheckedContinuation { continuation in
      waiters.withLock { $0.list.append(Waiter(id: id, proposal: proposal, continuation: continuation)) }
    }
    timer.cancel()
  }

  private func wake(_ id: Int) {
    let woken = waiters.withLock { state in
      let woken = state.list.filter { $0.id == id }
      state.list.removeAll { $0.id == id }
      return woken
    }
    for waiter in woken { waiter.continuation.resume() }
  }
}
