import Glibc
import Synchronization

/// A hand on a child that runs: it can be asked to stop, once, and be ended.
///
/// Asking is SIGINT to its whole process group. A second one is never sent: Terraform takes it as leave to stop without
/// writing its state.
package final class ChildControl: Sendable {
  private struct State {
    var group: ProcessGroup?
    var isAsked = false
    var isKilled = false
  }

  private let state = Mutex(State())

  package init() {}

  /// Whether it was asked to stop, be it before there was a child.
  package var isAsked: Bool { state.withLock { $0.isAsked } }

  /// Asks the child to stop, now or as soon as it runs; only the first call counts.
  package func interrupt() {
    state.withLock { state in
      if !state.isAsked { state.group?.send(.interrupt) }
      state.isAsked = true
    }
  }

  /// Ends the child's group at once.
  package func kill() {
    state.withLock { state in
      state.group?.send(.kill)
      state.isKilled = true
    }
  }

  func begin(_ group: ProcessGroup) {
    state.withLock { state in
      state.group = group
      if state.isKilled {
        group.send(.kill)
      } else if state.isAsked {
        group.send(.interrupt)
      }
    }
  }

  func end() {
    state.withLock { $0.group = nil }
  }
}
