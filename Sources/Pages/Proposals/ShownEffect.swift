import Vocabulary

/// What an assessment says would be done to one thing, as far as a sentence tells it.
package struct ShownEffect: Sendable, Hashable {
  package var verb: EffectVerb
  /// Its type, e.g. `aws_db_instance`.
  package var kind: String
  package var role: ResourceRole
  package var name: String?
  /// Its address in a plan.
  package var address: String?

  package init(_ verb: EffectVerb, kind: String, role: ResourceRole, name: String? = nil, address: String? = nil) {
    self.verb = verb
    self.kind = kind
    self.role = role
    self.name = name
    self.address = address
  }

  /// Reads those of a stored assessment, in its order.
  package static func read(_ assessment: StructuredValue) -> [ShownEffect] {
    (assessment["effects"]?.elements ?? []).compactMap { value in
      guard let verb = value["verb"]?.text.flatMap(EffectVerb.init), let kind = value["kind"]?.text else { return nil }
      return ShownEffect(
        verb, kind: kind, role: value["role"]?.text.flatMap(ResourceRole.init) ?? .unknown, name: value["name"]?.text,
        address: value["evidence"]?["address"]?.text)
    }
  }
}
