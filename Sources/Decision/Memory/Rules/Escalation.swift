import Vocabulary

/// The same aim in another spelling or by another tool, after it was refused.
enum Escalation {
  /// For how long after a refusal another act in the same environment is asked about, in milliseconds.
  private static let window: Int64 = 3_600_000

  static func finding(
    on candidate: SessionAct.Candidate, of act: SessionAct, _ memory: SessionMemory, at now: Instant
  ) -> Finding? {
    // The very same words are simply answered as before.
    let others = memory.acts.reversed().filter { $0.fingerprint != act.fingerprint }
    for earlier in others where earlier.outcome == .refused {
      guard let target = earlier.effects.first(where: { isSameAim(candidate.effect, as: $0, earlier, at: now) }) else {
        continue
      }
      return refused(candidate, earlier, target, at: now)
    }
    for earlier in others where now.milliseconds - earlier.time.milliseconds < window {
      if let finding = nearby(candidate, earlier, at: now) { return finding }
    }
    return nil
  }

  private static func isSameAim(
    _ effect: SessionEffect, as refused: SessionEffect, _ earlier: RememberedAct, at now: Instant
  ) -> Bool {
    if effect.isOfSameTarget(as: refused) { return true }
    guard !refused.isSpared, now.milliseconds - earlier.time.milliseconds < window else { return false }
    return effect.liesInside(refused) || (effect.matters && effect.isWider(than: refused))
  }

  private static func refused(
    _ candidate: SessionAct.Candidate, _ earlier: RememberedAct, _ target: SessionEffect, at now: Instant
  ) -> Finding {
    Finding(
      "session.escalation", .critical,
      "goes for \(SessionText.target(candidate.effect)) after \(SessionText.told(earlier, at: now)), which went for "
        + "\(SessionText.target(target)), was refused to this session: it is the same aim in other words",
      evidence: candidate.evidence,
      remedy: "tell the person what was refused and why it is wanted, and take the way that the refusal named",
      environment: candidate.environment)
  }

  /// Something else in the environment of a refusal, or the same thing that was asked about and not confirmed.
  private static func nearby(
    _ candidate: SessionAct.Candidate, _ earlier: RememberedAct, at now: Instant
  ) -> Finding? {
    switch earlier.outcome {
    case .refused:
      guard candidate.effect.matters,
        earlier.effects.contains(where: { isNear(candidate.effect, $0) })
      else { return nil }
    case .asked:
      guard earlier.effects.contains(where: { candidate.effect.isOfSameTarget(as: $0) }) else { return nil }
    case .confirmed, .passed: return nil
    }
    let what = earlier.outcome == .refused ? "was refused in the same place" : "was asked about for the same thing"
    return Finding(
      "session.after-refusal", .high,
      "goes for \(SessionText.target(candidate.effect)) after \(SessionText.told(earlier, at: now)) \(what)",
      evidence: candidate.evidence, remedy: "ask the person first whether this belongs to the task",
      environment: candidate.environment)
  }

  /// Things whose families meet in one environment; two that nothing places are near only when they are of a kind.
  private static func isNear(_ effect: SessionEffect, _ refused: SessionEffect) -> Bool {
    guard refused.matters, effect.isInSameEnvironment(as: refused) else { return false }
    guard !effect.family.isLocal, !refused.family.isLocal else { return false }
    return effect.family == refused.family || effect.tier == .production && refused.tier == .production
  }
}
