import Foundation
import Host

/// What a client sends, piece by piece, read on a thread of its own: a read waits as long as the client is silent.
enum MCPInput {
  static func pieces() -> AsyncStream<[UInt8]> {
    AsyncStream { continuation in
      let thread = Thread {
        // A broken pipe ends the conversation as its end does.
        while let bytes = try? StandardStreams.readSome(atMost: 1 << 16) { continuation.yield(bytes) }
        continuation.finish()
      }
      thread.start()
    }
  }
}
