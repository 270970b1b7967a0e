import Vocabulary

/// More than what the session's user has said yes to.
enum WiderScope {
  static func finding(
    on candidate: SessionAct.Candidate, of act: SessionAct, _ memory: SessionMemory, at now: Instant
  ) -> Finding? {
    for earlier in memory.acts.reversed() where earlier.fingerprint != act.fingerprint {
      guard earlier.outcome == .asked || earlier.outcome == .confirmed else { continue }
      guard let target = earlier.effects.first(where: { candidate.effect.isWider(than: $0) }) else { continue }
      let asked = earlier.outcome == .confirmed ? "was confirmed" : "was asked for"
      return Finding(
        candidate.effect.matters ? "session.wider-scope" : "session.wider-local", .high,
        "goes for \(SessionText.target(candidate.effect)), which is more than \(asked) in this session: "
          + "\(SessionText.told(earlier, at: now)) was for \(SessionText.target(target))",
        evidence: candidate.evidence,
        remedy: "name only what the person agreed to; for more than that, let the person decide anew",
        environment: candidate.environment)
    }
    return nil
  }
}
