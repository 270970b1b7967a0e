import AgentProtocols
import Synchronization
import Vocabulary

/// The conversations that clients have begun over HTTP: bounded, each its token's alone, gone with the process.
final class MCPSessions: Sendable {
  /// All together, of one token, and calls of one token at the same time.
  private static let bound = 1024
  private static let boundOfToken = 32
  private static let callBound = 16
  /// How long one may be silent, in milliseconds.
  private static let patience: Int64 = 8 * 3_600_000

  private struct Entry {
    var session: MCPSession
    var token: String
    var used: Int64
  }

  private struct State {
    var entries: [String: Entry] = [:]
    var calls: [String: Int] = [:]
  }

  private let state = Mutex(State())

  /// Keeps a conversation; gives its name. The oldest of too many are forgotten, and their clients begin anew.
  func add(_ session: MCPSession, of token: String, at now: Int64) -> String {
    let name = Identifier.random("mcp")
    state.withLock { state in
      state.entries = state.entries.filter { now - $0.value.used < MCPSessions.patience }
      let own = state.entries.filter { $0.value.token == token }
      if own.count >= MCPSessions.boundOfToken { state.entries[MCPSessions.oldest(own)] = nil }
      if state.entries.count >= MCPSessions.bound { state.entries[MCPSessions.oldest(state.entries)] = nil }
      state.entries[name] = Entry(session: session, token: token, used: now)
    }
    return name
  }

  private static func oldest(_ entries: [String: Entry]) -> String {
    entries.min { $0.value.used < $1.value.used }?.key ?? ""
  }

  /// Lets a conversation take a frame; nil when the token has none of that name.
  func receive(_ frame: [UInt8], in name: String, of token: String, at now: Int64) -> (MCPReaction, MCPSession)? {
    state.withLock { state in
      guard var entry = state.entries[name], entry.token == token, now - entry.used < MCPSessions.patience else {
        return nil
      }
      let reaction = entry.session.receive(frame)
      entry.used = now
      state.entries[name] = entry
      return (reaction, entry.session)
    }
  }

  /// Ends one; gives whether the token had it.
  func remove(_ name: String, of token: String) -> Bool {
    state.withLock { state in
      guard state.entries[name]?.token == token else { return false }
      state.entries[name] = nil
      return true
    }
  }

  /// Begins a call; gives whether the token may have another one.
  func begin(_ token: String) -> Bool {
    state.withLock { state in
      guard state.calls[token, default: 0] < MCPSessions.callBound else { return false }
      state.calls[token, default: 0] += 1
      return true
    }
  }

  /// Ends a call that was begun.
  func end(_ token: String) {
    state.withLock { state in
      let left = (state.calls[token] ?? 1) - 1
      state.calls[token] = left > 0 ? left : nil
    }
  }
}
