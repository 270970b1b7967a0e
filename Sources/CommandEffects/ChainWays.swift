import ShellSyntax

/// The ways through a chain of `&&` and `||`: those whose last command succeeded, and those on which it failed.
struct ChainWays {
  private var succeeded: ShellState?
  private var failed: ShellState?
  /// The states in which a loop, a function or the shell was left.
  private var gone: [ShellState] = []

  init(_ state: ShellState) {
    add(state)
  }

  /// Whether only one way is left that could go on.
  var isCertain: Bool { succeeded == nil && failed == nil && gone.isEmpty }

  /// A command ended in this state.
  mutating func add(_ state: ShellState) {
    guard state.flow == .running else { return gone.append(state) }
    if state.status == nil || state.status == 0 {
      var ending = state
      ending.status = 0
      succeeded = succeeded.map { $0.merged(with: ending) } ?? ending
    }
    if state.status != 0 { failed = failed.map { $0.merged(with: state) } ?? state }
  }

  /// The state in which the right side of this operator starts, if it may start.
  mutating func take(_ operation: ChainLink.Operator) -> ShellState? {
    switch operation {
    case .and:
      defer { succeeded = nil }
      return succeeded
    case .or:
      defer { failed = nil }
      // Behind `cd x ||` the folder is the one before; else `cd` counts as having worked.
      if let directory = failed?.directoryBefore { failed?.directory = directory }
      return failed
    }
  }

  /// What may be true at the chain's end.
  func end(or state: ShellState) -> ShellState {
    ShellState.merged([succeeded, failed].compactMap { $0 } + gone) ?? state
  }
}
