import Vocabulary

/// A finding with what rules look at: the effects it speaks of, where it lands, who asks.
struct RuleSubject {
  var finding: Finding
  /// Those of the effects that the finding speaks of.
  var effects: [Effect]
  var asker: Asker

  /// - Parameter effects: those that it speaks of.
  init(_ finding: Finding, of effects: [Effect], asker: Asker) {
    self.finding = finding
    self.effects = effects
    self.asker = asker
  }

  /// Whether all conditions of a rule hold, where this is what would be ruled without it.
  ///
  /// One effect is enough for a rule that asks for more; one that asks for less must speak of them all.
  func satisfies(_ rule: PolicyRule, over ruling: Ruling) -> Bool {
    guard satisfiesCode(rule), satisfiesEnvironment(rule), satisfiesAsker(rule) else { return false }
    if rule.effects.isEmpty && rule.resources.isEmpty { return true }
    guard rule.ruling.isLooser(than: ruling) else { return effects.contains { speaks(rule, of: $0) } }
    return !effects.isEmpty && effects.allSatisfy { speaks(rule, of: $0) }
  }

  /// What only tells is ruled by rules that mean it; what guards the guard by rules that name it.
  private func satisfiesCode(_ rule: PolicyRule) -> Bool {
    let code = finding.code.text
    if code.hasPrefix("guard."), !rule.codes.contains(where: { $0.pattern.hasPrefix("guard.") }) { return false }
    if rule.codes.isEmpty { return finding.severity > .information }
    return rule.codes.contains { glob in
      (finding.severity > .information || glob.pattern != "*") && glob.matches(code)
    }
  }

  private func speaks(_ rule: PolicyRule, of effect: Effect) -> Bool {
    let isVerb = rule.effects.isEmpty || rule.effects.contains(effect.verb)
    let isResource = rule.resources.contains { glob in
      glob.matches(effect.resource.kind) || effect.resource.name.map { glob.matches($0) } ?? false
    }
    return isVerb && (rule.resources.isEmpty || isResource)
  }

  private func satisfiesEnvironment(_ rule: PolicyRule) -> Bool {
    if rule.environments.isEmpty { return true }
    let tier = finding.environment?.tier ?? .unknown
    return rule.environments.contains { $0 == tier.rawValue || $0 == finding.environment?.name }
  }

  private func satisfiesAsker(_ rule: PolicyRule) -> Bool {
    let isActor =
      rule.actors.isEmpty
      || rule.actors.contains { $0.matches(asker.kind.rawValue) || asker.client.map($0.matches) ?? false }
    let isTool = rule.tools.isEmpty || rule.tools.contains { glob in asker.tool.map(glob.matches) ?? false }
    return isActor && isTool
  }
}

extension Evidence {
  /// Whether two pieces of evidence speak of the same part of what was asked.
  func touches(_ other: Evidence) -> Bool {
    switch (self, other) {
    case (.whole, _), (_, .whole), (.argument, .argument): true
    case (.text(let one), .text(let two)): one.start < two.end && two.start < one.end || one == two
    default: self == other
    }
  }
}
