/// Where an action would land.
package struct Environment: Sendable, Hashable {
  /// Its name as found, e.g. a workspace, a profile, an account; nil when nothing names it.
  package var name: String?
  /// How much it matters.
  package var tier: Tier
  /// Why it was judged so, in a few words: `workspace "prod" in .terraform/environment`.
  package var evidence: String
  /// All that was found about where it would land, whether it tells a tier by itself or not: a policy may know more.
  package var signs: [EnvironmentSign]

  package init(name: String?, tier: Tier, evidence: String, signs: [EnvironmentSign] = []) {
    self.name = name
    self.tier = tier
    self.evidence = evidence
    self.signs = signs
  }

  /// Nothing told where it would land.
  package static let unknown = Environment(name: nil, tier: .unknown, evidence: "nothing names the environment")
}

/// How much an environment matters, from what must live to what may die at any time.
package enum Tier: String, Sendable, Hashable, CaseIterable {
  case production
  case staging
  case development
  case ephemeral
  /// Not told. Counts as production where data or a way back would be lost.
  case unknown

  /// Which of two tiers wins when one action names both: the one with more to lose.
  package func orWorse(_ other: Tier) -> Tier {
    rank >= other.rank ? self : other
  }

  private var rank: Int {
    switch self {
    case .unknown: 0
    case .ephemeral: 1
    case .development: 2
    case .staging: 3
    case .production: 4
    }
  }
}
