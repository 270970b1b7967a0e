import Vocabulary

/// What was refused is named again in code, in a request or to a program that no reader understands.
enum NamedAgain {
  static func finding(of act: SessionAct, _ memory: SessionMemory, at now: Instant) -> Finding? {
    guard !act.unread.isEmpty else { return nil }
    for earlier in memory.acts.reversed() where earlier.outcome == .refused && earlier.fingerprint != act.fingerprint {
      for target in earlier.effects where !target.isSpared && target.family != .git {
        guard let name = target.name else { continue }
        let keys = TargetKeys(name, of: target.family)
        guard let text = act.unread.first(where: { $0.names(keys) }) else { continue }
        return finding(text, target, earlier, at: now)
      }
    }
    return nil
  }

  private static func finding(
    _ text: UnreadText, _ target: SessionEffect, _ earlier: RememberedAct, at now: Instant
  ) -> Finding {
    Finding(
      text.isCode ? "session.escalation" : "session.after-refusal", text.isCode ? .critical : .high,
      "speaks of destroying and names \(SessionText.target(target)), which this session was refused with "
        + SessionText.told(earlier, at: now),
      evidence: .whole,
      remedy: "tell the person what was refused and why it is wanted, and take the way that the refusal named")
  }
}
