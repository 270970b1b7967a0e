import Vocabulary

/// How much one session may destroy where it matters before somebody has to sign for more.
enum DestroyBudget {
  static func finding(on act: SessionAct, _ memory: SessionMemory, budget: Int) -> Finding? {
    guard let next = act.candidates.first(where: { counts($0.effect) }) else { return nil }
    var done = 0
    for earlier in memory.acts where earlier.mayHaveRun { done += earlier.effects.count(where: counts) }
    guard done >= budget else { return nil }
    return Finding(
      "session.destroy-budget", .high,
      "destroys more although this session has had \(done) things destroyed already, and its budget is \(budget)",
      evidence: next.evidence,
      remedy: "have a person look at what is gone so far, and go on in a new session", environment: next.environment)
  }

  /// Only what would be missed is counted: no files, no branches, nothing in development.
  private static func counts(_ effect: SessionEffect) -> Bool {
    effect.destroys && effect.matters && !effect.isSpared && !effect.family.isLocal
  }
}
