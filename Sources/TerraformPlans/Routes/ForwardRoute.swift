import Vocabulary

/// A way forward that does not destroy: what to put into the configuration, or to run, in the place of a refused destroy.
package struct ForwardRoute: Sendable, Hashable {
  /// What the way is.
  package enum Kind: String, Sendable, Hashable {
    /// A `removed` block: Terraform forgets the object, and it lives on.
    case forget
    /// A `moved` block: the object keeps its data under the new name.
    case move
    /// `ignore_changes`: the change that asks for a new object is left out.
    case keep
    /// The new object is made before the old one goes.
    case createFirst = "create-first"
    /// A plan without the option that asks for the destroy.
    case planAgain = "plan-again"
    /// For what shall really go: copies and protection first, then in steps that are each looked at.
    case retire
  }

  package let kind: Kind
  /// The objects that it is for, as the plan names them.
  package let addresses: [String]
  /// One sentence: what it does.
  package let reason: String
  /// Terraform's native syntax, to be put where the sentence says; empty when nothing is written.
  package let configuration: String
  /// A command to run; nil when there is none.
  package let command: String?

  /// The same without any secret of its plan; addresses hold none.
  package func masked(by mask: SecretMask) -> ForwardRoute {
    ForwardRoute(
      kind: kind, addresses: addresses, reason: mask.masked(reason), configuration: mask.masked(configuration),
      command: command)
  }
}
