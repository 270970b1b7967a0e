import Host
import Synchronization

/// Writes answers to standard output, one whole line at a time, from whichever task has one.
final class MCPOutput: Sendable {
  private let turn = Mutex(())

  /// What cannot be written has no reader any more: the client is gone, and the input ends next.
  func write(_ line: [UInt8]) {
    turn.withLock { _ in
      // Nobody is left to tell.
      try? StandardStreams.write(line, to: .output)
    }
  }
}
