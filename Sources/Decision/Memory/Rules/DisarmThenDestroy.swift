import Vocabulary

/// A protection or a way back was taken away earlier in the session, and now the thing itself would go: one act.
enum DisarmThenDestroy {
  static func finding(
    on candidate: SessionAct.Candidate, of act: SessionAct, _ memory: SessionMemory, at now: Instant
  ) -> Finding? {
    guard candidate.effect.destroys, candidate.effect.matters, candidate.effect.role != .backup else { return nil }
    for earlier in memory.acts.reversed() where earlier.mayHaveRun && earlier.fingerprint != act.fingerprint {
      guard let disarmed = earlier.effects.first(where: { $0.disarms && belongs(candidate, to: $0) }) else {
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
  private static func belongs(_ candidate: SessionAct.Candidate, to disarmed: SessionEffect) -> Bool {
    let effect = candidate.effect
    if effect.isOfSameTarget(as: disarmed) || effect.isWider(than: disarmed) { return true }
    guard !disarmed.isSpared, effect.family.meets(disarmed.family), effect.isInSameEnvironment(as: disarmed) else {
      return false
    }
    if disarmed.role == .backup || disarmed.role == .key || disarmed.extent != .one { return true }
    // What a broken lock or the like guarded is not told: a plan that was read names what it takes.
    return disarmed.name == nil && candidate.isOfCommand
  }
}
