import Processes
import Synchronization

/// The end of a runner: the program that runs is asked to stop, its end is reported, nothing new is taken.
final class RunnerStop: Sendable {
  private struct State {
    var isAsked = false
    var control: ChildControl?
  }

  private let state = Mutex(State())

  var isAsked: Bool { state.withLock { $0.isAsked } }

  /// Asks for it.
  func ask() {
    let control = state.withLock { state in
      state.isAsked = true
      return state.control
    }
    control?.interrupt()
  }

  /// The run that is stopped with the runner; nil for none.
  func watch(_ control: ChildControl?) {
    let isAsked = state.withLock { state in
      state.control = control
      return state.isAsked
    }
    if isAsked { control?.interrupt() }
  }

  /// Waits so long, or until it is asked for.
  func wait(for duration: Duration) async {
    let end = ContinuousClock.now + duration
    while !isAsked, ContinuousClock.now < end {
      // Nobody cancels it.
      try? await Task.sleep(for: .milliseconds(100))
    }
  }
}
