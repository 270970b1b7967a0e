import Synchronization
import Vocabulary

/// What `RunnerServer` was told and what it tells, and those who wait for a change of it.
final class RunnerMemory: Sendable {
  struct State {
    /// Work that waits, in order.
    var offers: [StructuredObject] = []
    var trees: [String: [UInt8]] = [:]
    var plans: [Int64: [UInt8]] = [:]
    var planned: [Int64: StructuredValue] = [:]
    /// The facts that a runner asked to begin with, each time that it did.
    var applying: [StructuredValue] = []
    var log: [String] = []
    var finished: [Int64: [StructuredValue]] = [:]
    var erroredStates: [Int64: [UInt8]] = [:]
    /// What runs wanted to reach and did not.
    var refused: [StructuredValue] = []
    var state: [UInt8]?
    var lock: [UInt8]?
    var fencing: Int64 = 100
    /// What stands against beginning.
    var refusal: String?
    /// Leases that another runner has by now.
    var lost: Set<Int64> = []
    /// Leases whose run a person has stopped.
    var interrupted: Set<Int64> = []
    /// Whether states are taken.
    var takesStates = true
    var leaseSeconds: Int64 = 60
  }

  private struct Waiters {
    var state = State()
    var waiting: [CheckedContinuation<Void, Never>] = []
  }

  private let waiters = Mutex(Waiters())

  /// Looks at it or changes it; who waits looks again.
  func with<Value: Sendable>(_ body: (inout State) -> Value) -> Value {
    let (value, waiting) = waiters.withLock { waiters in
      let value = body(&waiters.state)
      defer { waiters.waiting = [] }
      return (value, waiters.waiting)
    }
    for one in waiting { one.resume() }
    return value
  }

  /// Returns when it is so; each change of it is looked at.
  func wait(until isSo: @Sendable (State) -> Bool) async {
    while true {
      let isDone = await withCheckedContinuation { (continuation: CheckedContinuation<Bool, Never>) in
        continuation.resume(returning: waiters.withLock { isSo($0.state) })
      }
      if isDone { return }
      await withCheckedContinuation { continuation in
        let isDone = waiters.withLock { waiters in
          let isDone = isSo(waiters.state)
          if !isDone { waiters.waiting.append(continuation) }
          return isDone
        }
        if isDone { continuation.resume() }
      }
    }
  }
}
