import Vocabulary

/// Who asks for something to be done to which workspace's state, and what goes on there.
package struct StatePlace: Sendable, Hashable {
  package var workspace: String
  package var tier: Tier
  package var hand: StateHand
  /// The identifier of the token that asks.
  package var bearer: String
  /// Whether the workspace or the token lets the state be read as it is.
  package var readsRawState: Bool
  /// The run that has the workspace; nil when none has.
  package var run: StateRun?

  package init(
    workspace: String, tier: Tier, hand: StateHand, bearer: String, readsRawState: Bool = false, run: StateRun? = nil
  ) {
    self.workspace = workspace
    self.tier = tier
    self.hand = hand
    self.bearer = bearer
    self.readsRawState = readsRawState
    self.run = run
  }

  /// The run whose lease the bearer holds.
  var ownRun: StateRun? {
    guard hand == .runner, let run, run.bearer == bearer, !run.isLost else { return nil }
    return run
  }

  /// The run that keeps the bearer from writing: one that applies and is not the bearer's, or is lost.
  var otherRun: StateRun? {
    guard let run, run.isApplying, ownRun == nil else { return nil }
    return run
  }

  /// Whether the bearer applies what people approved.
  package var isApproved: Bool { ownRun?.isApplying == true }

  /// Whether the bearer may leave out of the state what is data, a way back, or half of it: a run that people signed, and
  /// outside production one that the policy allows.
  var mayShrink: Bool { isApproved && (ownRun?.isSigned == true || (tier != .production && tier != .unknown)) }

  /// Whether it may take the lock of something that only reads, as it could also write.
  var canWrite: Bool {
    guard otherRun == nil else { return false }
    return switch hand {
    case .agent, .reader: false
    case .operator: tier != .production
    case .runner: ownRun.map(\.isApplying) ?? (tier != .production)
    }
  }
}
