import Vocabulary

extension SessionEffect {
  private var keys: TargetKeys? { name.map { TargetKeys($0, of: family) } }

  /// Whether both can be of the same thing: the families meet, a name is shared, the environments do not exclude it.
  func isOfSameTarget(as earlier: SessionEffect) -> Bool {
    guard family.meets(earlier.family), mayShareEnvironment(with: earlier) else { return false }
    guard let keys, let others = earlier.keys, !isOfFewRows(of: earlier) else { return false }
    return keys.meet(others)
  }

  /// Whether this takes the earlier target and more than it.
  func isWider(than earlier: SessionEffect) -> Bool {
    guard family.meets(earlier.family), mayShareEnvironment(with: earlier) else { return false }
    if let keys, let others = earlier.keys, keys.contain(others) { return true }
    guard family != .files, extent.rank > earlier.extent.rank else { return false }
    if isWhole { return isInSameEnvironment(as: earlier) }
    guard kind == earlier.kind || family == .docker else { return false }
    return name == nil || isOfSameTarget(as: earlier)
  }

  /// Whether this lies inside what the earlier would have taken whole, as far as environments tell.
  func liesInside(_ earlier: SessionEffect) -> Bool {
    guard earlier.isWhole || isInNamespace(earlier), matters, isInSameEnvironment(as: earlier) else { return false }
    if family == earlier.family { return family != .files }
    return family.meets(earlier.family) && tier == .production && earlier.tier == .production
  }

  /// What lies in one place of a cluster goes with its namespace.
  private func isInNamespace(_ earlier: SessionEffect) -> Bool {
    guard earlier.role == .container, earlier.family == .kubernetes, family == .kubernetes else { return false }
    return place != nil && (place == earlier.place || place == earlier.name)
  }

  /// The same environment by all that is known: the same tier, and not two names in it that differ where both are told.
  func isInSameEnvironment(as earlier: SessionEffect) -> Bool {
    guard tier == earlier.tier || tier == .unknown || earlier.tier == .unknown else { return false }
    if tier == .production || earlier.tier == .production { return true }
    return place == nil || earlier.place == nil || place == earlier.place
  }

  /// Single rows of a table that was to go whole.
  private func isOfFewRows(of earlier: SessionEffect) -> Bool {
    family == .database && extent == .one && earlier.extent != .one && kind.hasSuffix("rows")
  }

  /// What lands in staging is another thing than what was refused in production.
  private func mayShareEnvironment(with earlier: SessionEffect) -> Bool {
    tier == earlier.tier || tier == .unknown || earlier.tier == .unknown
  }
}

extension Extent {
  /// From one to all.
  var rank: Int {
    switch self {
    case .one: 0
    case .many: 1
    case .all: 2
    }
  }
}
