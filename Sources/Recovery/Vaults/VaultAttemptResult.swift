/// How an attempt ended.
package struct VaultAttemptResult: Sendable, Hashable {
  /// What came of it; judged by what is left of the canary, not by the answer alone.
  package enum Outcome: String, Sendable, Hashable {
    case refused
    /// It was taken, and the canary is what it was: a lock outranks it.
    case withoutEffect = "without-effect"
    case gotThrough = "got-through"
    /// There is nothing that it could be tried on.
    case notApplicable = "not-applicable"
    /// The service failed.
    case undecided
  }

  package var attempt: VaultAttempt
  package var outcome: Outcome
  /// The service's code, or what was seen afterwards.
  package var detail: String

  package init(_ attempt: VaultAttempt, _ outcome: Outcome, _ detail: String) {
    self.attempt = attempt
    self.outcome = outcome
    self.detail = detail
  }
}
