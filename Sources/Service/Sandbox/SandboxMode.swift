/// What stands between a configuration's code and the rights of the runner's user; every run's record carries it.
package enum SandboxMode: String, Sendable, Hashable, CaseIterable {
  /// Nothing: the runner was started with `--no-sandbox`.
  case none
  /// Namespaces of its own, made by bwrap(1).
  case bubblewrap

  /// From what a runner tells; one that tells nothing has none.
  init(told: String?) {
    self = told.flatMap(SandboxMode.init) ?? .none
  }
}
