import Decision
import Formats
import Vocabulary

extension Assessor {
  /// Judges again with what the session's earlier acts say: all findings together decide.
  package func recalling(
    _ memory: SessionMemory, in assessed: Assessed, of act: SessionAct, at now: Instant
  ) -> Assessed {
    let recalled = memory.recall(act, at: now)
    guard !recalled.isEmpty else { return assessed }
    var together = assessed
    together.verdict = verdict(on: assessed.verdict.findings + recalled, effects: assessed.effects)
    return together
  }
}

extension Assessor {
  /// What the memory keeps of an act that was judged; nil when there is nothing about it to remember.
  package func remembered(_ act: SessionAct, _ assessed: Assessed, at now: Instant) -> RememberedAct? {
    SessionMemory.act(act, verdict: assessed.verdict, at: now) { ruling(for: $0, effects: assessed.effects) }
  }
}

extension Assessed {
  /// Whether the session's memory can matter to it: what only reads, makes or changes is never looked up.
  ///
  /// - Parameter unread: what no reader understands of the words that are to be run.
  package func concernsMemory(unread: [UnreadText]) -> Bool {
    if case .allow = verdict {} else { return true }
    if !unread.isEmpty { return true }
    return effects.contains { effect in
      guard SessionAct.takesAway(effect) else { return false }
      if case .recoverable = effect.reversibility, effect.resource.role == .unknown { return false }
      return true
    }
  }
}

extension SessionAct {
  /// An assessed act for its session's memory.
  ///
  /// - Parameters:
  ///   - text: what was asked, without its secrets.
  ///   - unread: what no reader understands of it; empty for a text that is written or said.
  ///   - directory: the folder that it would run in.
  ///   - use: the client's name for this one call of a tool.
  package init(
    _ assessed: Assessed, text: String, unread: [UnreadText], in directory: String, use: String? = nil
  ) {
    self.init(
      command: text, fingerprint: SessionAct.fingerprint(of: text, in: directory), use: use, directory: directory,
      unread: unread, effects: assessed.effects,
      findings: assessed.verdict.findings)
  }

  /// What speaks of destroying in the parts of a text, without its secrets, that no reader understands.
  package static func unread(in text: String) -> [UnreadText] { UnreadDestroys.texts(in: text) }

  /// The same for the same words in the same folder, however many blanks stand between them.
  package static func fingerprint(of text: String, in directory: String) -> String {
    let words = text.utf8.split { $0 == 32 || $0 == 9 || $0 == 10 }.joined(separator: [32])
    return String(Hexadecimal.encode(SHA256.hash(Array(words) + [0] + Array(directory.utf8))).prefix(32))
  }
}
