import Decision
import Host
import Vocabulary

/// A session that is remembered: whose it is and what it did.
struct KeptSession: Sendable {
  /// The SHA-256 that its file is named by.
  var identifier: String
  var name: SessionName?
  var memory: SessionMemory

  /// Its first twelve digits, which are enough to name it.
  var shortIdentifier: String { String(identifier.prefix(12)) }

  /// When it last did something that is remembered.
  private var lastTime: Instant { memory.acts.last?.time ?? Instant(milliseconds: 0) }

  /// The sessions of a store of which something is still remembered.
  static func all(in store: SessionStore, at now: Instant) throws -> [KeptSession] {
    try store.sessions().map {
      KeptSession(identifier: $0.identifier, name: $0.name, memory: SessionMemory(lines: $0.lines, at: now))
    }.filter { !$0.memory.acts.isEmpty }
      .sorted { $0.lastTime < $1.lastTime }
  }

  /// The store of whoever runs this.
  static func store(for host: HostEnvironment) throws(CLIError) -> SessionStore {
    guard let store = SessionStore(for: host) else { throw .noStateFolder }
    return store
  }

  /// The session that a word names: the beginning of its identifier, or the client's own name for it.
  static func named(_ word: String, among sessions: [KeptSession]) throws(CLIError) -> KeptSession {
    let found = sessions.filter { $0.name?.session == word || $0.identifier.hasPrefix(word) }
    guard let session = found.first else { throw .noSuchSession(word) }
    guard found.count == 1 else { throw .ambiguousSession(word) }
    return session
  }
}
