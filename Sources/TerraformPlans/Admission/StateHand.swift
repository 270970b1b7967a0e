/// Who lays hands on a workspace's state: what the bearer of a token is.
package enum StateHand: String, Sendable, Hashable, CaseIterable {
  /// Reads, plans and proposes.
  case agent
  /// Plans, and applies what people approved.
  case runner
  /// A person who imports, moves and migrates for some minutes, outside production.
  case `operator`
  /// Reads what is shown.
  case reader

  /// With its article, to begin a sentence with.
  var words: String {
    switch self {
    case .agent: "an agent"
    case .runner: "a runner"
    case .operator: "an operator"
    case .reader: "a reader"
    }
  }

  /// Whether it may write some state somewhere.
  var writes: Bool { self == .runner || self == .operator }
}
