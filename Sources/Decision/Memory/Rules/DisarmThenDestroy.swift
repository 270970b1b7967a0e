import Vocabulary

/// A protection or a way back was taken away earlier in the session, and now the thing itself would go: one act.
enum DisarmThenDestroy {
  static func finding(
    on candidate: SessionAct.Candidate, of act: SessionAct, _ memory: SessionMemory, at now: Instant
  ) -> Finding? {
    guard candidate.effect.destroys, candidate.effect.matters, candidate.effect.role != .backup else { return nil }
    for earlier in memory.acts.reversed() where earlier.mayHaveRun && earlier.fingerprint != act.fingerprint {
      guard let disarmed = earlier.effects.first(where: { $0.disarms && belongs(candidate.effect, to: $0) }) else {
        continue
      }
      let asked = earlier.outcome == .asked ? "asked to take" : "took"
      return Finding(
        "session.disarm-then-destroy", .critical,
        "takes \(SessionText.target(candidate.effect)) away with \"\(act.command)\", after this session \(asked) away "
          + "a protection or a way back of \(SessionText.target(disarmed)) with \(SessionText.told(earlier, at: now)): "
          + "together they are one act",
        evidence: candidate.evidence,
        remedy: "put back what was taken away, and let a person decide on both together",
        environment: candidate.environment)
    }
    return nil
  }

  /// The same thing; or the same environment, where what was taken away is a copy or guards more than one thing.
  private static func belongs(_ effect: SessionEffect, to disarmed: SessionEffect) -> Bool {
    if effect.isOfSameTarget(as: disarmed) || effect.isWider(than: disarmed) { return true }
    guard !disarmed.isSpared, effect.family.meets(disarmed.family), effect.isInSameEnvironment(as: disarmed) else {
      return false
    }
    if disarmed.role == .backup || disarmed.role == .key { return true }
    return disarmed.name == nil || disarmed.extent != .one
  }
}
