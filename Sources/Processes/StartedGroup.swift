import Synchronization

/// The process group that a limited piece of work has started, once it has.
final class StartedGroup: Sendable {
  private struct State {
    var group: ProcessGroup?
    var isOver = false
  }

  private let state = Mutex(State())

  /// Tells of the group; when its time is already over, it ends at once.
  func set(_ started: ProcessGroup) {
    let isOver = state.withLock { state in
      state.group = started
      return state.isOver
    }
    if isOver { started.send(.kill) }
  }

  private func kill() {
    let group = state.withLock { state in
      state.isOver = true
      return state.group
    }
    group?.send(.kill)
  }

  /// Runs the work, and kills the group it has started when the limit has passed; nil when that happened.
  ///
  /// The work is never cancelled: cancelling it would close the child's pipes before the child has ended.
  static func limited<Success: Sendable>(
    to limit: Duration, _ work: @escaping @Sendable (StartedGroup) async -> Success
  ) async -> Success? {
    let started = StartedGroup()
    return await withTaskGroup(of: Success?.self) { tasks in
      tasks.addTask { await work(started) }
      tasks.addTask {
        // Cut short by the cancellation below, when the work is done and nobody looks at this result.
        try? await Task.sleep(for: limit)
        return nil
      }
      let first = await tasks.next() ?? nil
      if first == nil { started.kill() } else { tasks.cancelAll() }
      await tasks.waitForAll()
      return first
    }
  }
}
