/// What an invocation or a plan would do to what.
package struct Effect: Sendable, Hashable {
  /// What would be done.
  package var verb: EffectVerb
  /// What it would be done to.
  package var resource: Resource
  /// To how many of them.
  package var extent: Extent
  /// Whether it could be taken back.
  package var reversibility: Reversibility
  /// The words or the address that say so.
  package var evidence: Evidence

  package init(
    _ verb: EffectVerb, _ resource: Resource, extent: Extent = .one,
    reversibility: Reversibility = .unknown, evidence: Evidence
  ) {
    self.verb = verb
    self.resource = resource
    self.extent = extent
    self.reversibility = reversibility
    self.evidence = evidence
  }
}

/// What can be done to a resource (design §1).
package enum EffectVerb: String, Sendable, Hashable, CaseIterable {
  case read
  case create
  case update
  /// Destroyed and made again: what was in it is gone.
  case replace
  case destroy
  /// Let go: it lives on, but nobody manages it any more.
  case forget
  /// A protection or a way back is taken away.
  case disarm
  /// A secret is shown or sent.
  case disclose
  /// Code that was not read is run.
  case runCode
}

/// To how many resources an effect would happen.
package enum Extent: String, Sendable, Hashable {
  case one
  case many
  case all
}

/// Whether an effect could be taken back.
package enum Reversibility: Sendable, Hashable {
  case reversible
  /// It could be brought back by what is named.
  case recoverable(by: String)
  case irreversible
  case unknown
}

/// A thing that an effect happens to.
package struct Resource: Sendable, Hashable {
  /// Its type in the words of its tool: `aws_db_instance`, `rds:DBInstance`, `file`, `terraform state`.
  package var kind: String
  /// What part it plays for those who own it.
  package var role: ResourceRole
  /// Which one, when it is known.
  package var name: String?

  package init(kind: String, role: ResourceRole, name: String? = nil) {
    self.kind = kind
    self.role = role
    self.name = name
  }
}

/// The part that a resource plays: what its loss would mean.
package enum ResourceRole: String, Sendable, Hashable, CaseIterable {
  /// Holds what people made and cannot make again.
  case data
  /// A copy to go back to.
  case backup
  /// Without it, what it encrypts is lost.
  case key
  /// Keeps other things from being lost.
  case protection
  /// Holds other resources; they die with it.
  case container
  case identity
  case dns
  case compute
  case network
  /// Terraform state, a lock file: what a tool knows about the world.
  case state
  case configuration
  /// Stands for things that cannot be seen from outside, e.g. a Helm release.
  case opaque
  case unknown
}
