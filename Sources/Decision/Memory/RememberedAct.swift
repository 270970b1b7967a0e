import Vocabulary

/// One act of a session that is kept: when, what, how it was answered, and what it would have taken away.
package struct RememberedAct: Sendable, Hashable {
  /// What became of it.
  package enum Outcome: String, Sendable, Hashable {
    /// It may not happen: denied, or held for more than a yes.
    case refused
    /// The session's user was asked; what the answer was is not known.
    case asked
    /// The session's user was asked and it ran.
    case confirmed
    /// It was let through.
    case passed
  }

  /// When it was judged.
  package var time: Instant
  /// How it was answered.
  package var outcome: Outcome
  /// Without its secrets, cut short.
  package var command: String
  /// The same for the same text in the same folder.
  package var fingerprint: String
  /// The client's name for this one call of a tool.
  package var use: String?
  /// The codes of the findings that decided.
  package var codes: [String]
  /// What it would take away, or took.
  package var effects: [SessionEffect]

  package init(
    at time: Instant, _ outcome: Outcome, _ command: String, fingerprint: String, use: String? = nil,
    codes: [String] = [], effects: [SessionEffect] = []
  ) {
    self.time = time
    self.outcome = outcome
    self.command = command
    self.fingerprint = fingerprint
    self.use = use
    self.codes = codes
    self.effects = effects
  }

  /// Whether it was refused on production, or where it may have been.
  package var isRefusedOnProduction: Bool {
    outcome == .refused && effects.contains { $0.tier == .production }
  }

  /// About how many bytes its line has in a store, never fewer.
  var size: Int {
    func written(_ text: String?) -> Int {
      (text ?? "").utf8.reduce(0) { $0 + ($1 == 34 || $1 == 92 ? 2 : $1 < 32 ? 6 : 1) }
    }
    let words = codes.reduce(0) { $0 + written($1) + 3 }
    return effects.reduce(160 + written(command) + written(fingerprint) + written(use) + words) {
      $0 + 180 + written($1.kind) + written($1.name) + written($1.place)
    }
  }

  /// Whether it may have run.
  var mayHaveRun: Bool { outcome != .refused }
}
