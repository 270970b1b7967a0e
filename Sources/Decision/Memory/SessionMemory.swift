import Vocabulary

/// What a session was refused, was asked, and has taken away so far.
///
/// A session is a client's with all its sub-agents. Nothing in it is older than twelve hours, and there is never more of
/// it than `most` acts: the oldest is forgotten first, a refusal on production after all others.
package struct SessionMemory: Sendable, Hashable {
  /// For how long an act is remembered, in milliseconds.
  package static let lifetime: Int64 = 12 * 3_600_000
  /// The most acts that are kept.
  package static let most = 128
  /// The most bytes of lines that all acts together may take in a store.
  package static let room = 48 << 10
  /// The most effects of one act that are kept.
  static let mostEffects = 8

  /// In the order in which they were judged.
  package private(set) var acts: [RememberedAct]

  /// The acts that are still remembered at a moment, of those that were done in this order.
  package init(_ acts: [RememberedAct] = [], at now: Instant) {
    self.acts = acts.filter { now.milliseconds - $0.time.milliseconds < SessionMemory.lifetime }
    forgetMost()
  }

  /// What is remembered once an act was judged; nil when there is nothing about it to remember.
  ///
  /// - Parameters:
  ///   - verdict: the answer, what was recalled taking part in it.
  ///   - ruling: what the policy says about one finding of it.
  package static func act(
    _ act: SessionAct, verdict: Verdict, at now: Instant, ruling: (Finding) -> Ruling
  ) -> RememberedAct? {
    let outcome = outcome(of: verdict)
    let ruled = verdict.findings.map { (finding: $0, outcome: SessionMemory.outcome(of: ruling($0))) }
    let deciding = ruled.filter { $0.outcome == outcome }.map(\.finding)
    let kept = act.candidates.filter { candidate in
      switch outcome {
      case .refused: deciding.contains { $0.evidence.meets(candidate.evidence) }
      case .asked, .confirmed:
        candidate.effect.matters || deciding.contains { $0.evidence.meets(candidate.evidence) }
      case .passed: candidate.effect.matters && !candidate.effect.isSpared
      }
    }
    if outcome == .passed, kept.isEmpty { return nil }
    var codes: [String] = []
    for finding in deciding where outcome != .passed && !codes.contains(finding.code.text) && codes.count < 4 {
      codes.append(finding.code.text)
    }
    return RememberedAct(
      at: now, outcome, act.command, fingerprint: act.fingerprint, use: act.use, codes: codes,
      effects: unique(kept.map(\.effect)))
  }

  /// Whether an act is remembered already, so that an agent that repeats itself fills nothing up.
  package func knows(_ act: RememberedAct) -> Bool {
    guard act.outcome == .refused else { return false }
    return acts.contains { earlier in
      earlier.outcome == act.outcome && earlier.fingerprint == act.fingerprint && earlier.effects == act.effects
        && act.time.milliseconds - earlier.time.milliseconds < 300_000
    }
  }

  private mutating func forgetMost() {
    var size = acts.reduce(0) { $0 + $1.size }
    while acts.count > SessionMemory.most || size > SessionMemory.room, !acts.isEmpty {
      let oldest =
        acts.firstIndex { $0.outcome == .passed && !$0.effects.contains(where: \.disarms) }
        ?? acts.firstIndex { !$0.isRefusedOnProduction } ?? 0
      size -= acts[oldest].size
      acts.remove(at: oldest)
    }
  }

  private static func unique(_ effects: [SessionEffect]) -> [SessionEffect] {
    var seen: Set<SessionEffect> = []
    return Array(effects.filter { seen.insert($0).inserted }.prefix(mostEffects))
  }

  private static func outcome(of verdict: Verdict) -> RememberedAct.Outcome {
    switch verdict {
    case .allow: .passed
    case .hold([.confirm], _): .asked
    case .hold, .deny: .refused
    }
  }

  private static func outcome(of ruling: Ruling) -> RememberedAct.Outcome {
    switch ruling {
    case .allow: .passed
    case .hold([.confirm]): .asked
    case .hold, .deny: .refused
    }
  }
}
