import Vocabulary

/// One rule of a policy file: where all its conditions hold, its ruling stands in place of what else would.
package struct PolicyRule: Sendable, Hashable {
  package var origin: PolicyOrigin
  /// Codes of findings; any when empty.
  package var codes: [Glob]
  /// Verbs of the effects that a finding speaks of; any when empty.
  package var effects: [EffectVerb]
  /// Names or kinds of the resources that those effects happen to; any when empty.
  package var resources: [Glob]
  /// Tiers, or names of environments; any when empty.
  package var environments: [String]
  /// `agent`, `person`, or names of clients; anyone when empty.
  package var actors: [Glob]
  /// Names of a client's tools; any when empty.
  package var tools: [Glob]
  package var ruling: Ruling
  /// Why, for those who are stopped by it.
  package var reason: String?
  /// The way that is open.
  package var remedy: String?
  package var tests: [RuleTest]
}

/// A case that stands beside a rule: what is asked, and what the answer must be.
package struct RuleTest: Sendable, Hashable {
  package var origin: PolicyOrigin
  /// Each of them must get the answer; without any it is the call of the asker's tool.
  package var commands: [String]
  /// The absolute path that they run in.
  package var directory: String
  package var variables: [String: String]
  /// The contents of files, by absolute path; nothing else is there.
  package var files: [String: String]
  package var asker: Asker
  package var expected: Expectation

  /// What the answer must be.
  package enum Expectation: Sendable, Hashable {
    /// Held, whatever is missing.
    case held
    case ruling(Ruling)
  }
}
