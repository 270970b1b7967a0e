import Vocabulary

/// What a session's act would take away, as far as a later act is compared with it.
package struct SessionEffect: Sendable, Hashable {
  /// What would become of it.
  package var verb: EffectVerb
  /// The resource's type in the words of its tool.
  package var kind: String
  /// The part that it plays: data, a backup, a key, …
  package var role: ResourceRole
  /// Which one; of a file, its absolute path.
  package var name: String?
  /// Whether one, many or all of the kind.
  package var extent: Extent
  /// Where it lies, as far as a finding tells.
  package var tier: Tier
  /// The environment's name, when something tells it.
  package var place: String?
  /// Whether its loss would be felt: not a plain file of the project, not what a finding calls harmless.
  package var matters: Bool

  package init(
    _ verb: EffectVerb, kind: String, role: ResourceRole, name: String? = nil, extent: Extent = .one,
    tier: Tier = .unknown, place: String? = nil, matters: Bool = true
  ) {
    self.verb = verb
    self.kind = kind
    self.role = role
    self.name = name
    self.extent = extent
    self.tier = tier
    self.place = place
    self.matters = matters
  }

  /// Whether something is gone afterwards, or nobody looks after it any more.
  package var destroys: Bool {
    switch verb {
    case .destroy, .replace: true
    case .read, .create, .update, .forget, .disarm, .disclose, .runCode: false
    }
  }

  /// Whether a protection or a way back is taken away: a backup that is deleted is one.
  package var disarms: Bool {
    switch verb {
    case .disarm, .forget: true
    case .destroy: role == .backup || role == .protection || role == .key
    case .read, .create, .update, .replace, .disclose, .runCode: false
    }
  }

  /// The kinds of things that it is compared with.
  var family: TargetFamily { TargetFamily(kind: kind) }

  /// Nothing that may die at any time is compared with what was refused.
  package var isSpared: Bool { tier == .ephemeral || tier == .development }

  /// Whether all that lies inside goes with it.
  package var isWhole: Bool { role == .container && extent != .one }
}
