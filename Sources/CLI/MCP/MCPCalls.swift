import AgentProtocols
import Synchronization

/// The calls that are not answered yet.
final class MCPCalls: Sendable {
  private let running = Mutex<[MCPRequestID: Task<Void, Never>]>([:])

  /// How many there are.
  var count: Int { running.withLock(\.count) }

  /// Starts one; it is forgotten when it has ended.
  func start(_ id: MCPRequestID, _ body: @escaping @Sendable () async -> Void) {
    running.withLock { running in
      running[id] = Task {
        await body()
        self.forget(id)
      }
    }
  }

  /// Nobody waits for its answer any longer.
  func cancel(_ id: MCPRequestID) {
    running.withLock { $0[id] }?.cancel()
  }

  /// Returns when none is left.
  func finish() async {
    while let task = running.withLock({ $0.first?.value }) { await task.value }
  }

  private func forget(_ id: MCPRequestID) {
    _ = running.withLock { $0.removeValue(forKey: id) }
  }
}
