import Vocabulary

extension SessionEffect {
  /// As a line of the store keeps it.
  var value: StructuredValue {
    var members: [StructuredObject.Member] = [
      .init("extent", .string(extent.rawValue)), .init("kind", .string(kind)), .init("matters", .boolean(matters)),
      .init("role", .string(role.rawValue)), .init("tier", .string(tier.rawValue)),
      .init("verb", .string(verb.rawValue)),
    ]
    if let name { members.append(.init("name", .string(name))) }
    if let place { members.append(.init("place", .string(place))) }
    return .object(StructuredObject(members))
  }

  /// Nil when the value is none that was written here.
  init?(_ value: StructuredValue) {
    guard let verb = value["verb"]?.text.flatMap(EffectVerb.init), let kind = value["kind"]?.text,
      let role = value["role"]?.text.flatMap(ResourceRole.init),
      let extent = value["extent"]?.text.flatMap(Extent.init),
      let tier = value["tier"]?.text.flatMap(Tier.init), let matters = value["matters"]?.truth
    else { return nil }
    self.init(
      verb, kind: kind, role: role, name: value["name"]?.text, extent: extent, tier: tier,
      place: value["place"]?.text, matters: matters)
  }
}
