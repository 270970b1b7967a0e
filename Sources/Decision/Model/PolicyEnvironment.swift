import Vocabulary

/// An environment that a policy file names, and how it is recognised.
package struct PolicyEnvironment: Sendable, Hashable {
  package var name: String
  package var tier: Tier
  /// Any one of these tells it.
  package var recognisers: [Recogniser]
  package var origin: PolicyOrigin

  /// A name of one kind that tells an environment.
  package struct Recogniser: Sendable, Hashable {
    package var kind: EnvironmentSign.Kind
    package var glob: Glob
    package var origin: PolicyOrigin

    /// Whether it tells the environment by this sign; a path stands for all that lies in it.
    package func matches(_ sign: EnvironmentSign) -> Bool {
      guard sign.kind == kind else { return false }
      return glob.matches(sign.value) || (kind == .path && Glob(glob.pattern + "/*").matches(sign.value))
    }
  }
}

/// A name that always means production, whatever bears it.
package struct ProtectedName: Sendable, Hashable {
  package var glob: Glob
  package var origin: PolicyOrigin
}
