import Vocabulary

extension PolicyDecoder {
  /// The rules in their order.
  mutating func rules(_ value: LocatedValue) -> [PolicyRule] {
    guard let items = value.elements else {
      report("rules is a list; begin each rule with \"- \"", at: value.place)
      return []
    }
    return items.compactMap { rule($0) }
  }

  private mutating func rule(_ value: LocatedValue) -> PolicyRule? {
    let entries = fields(of: value, in: "a rule", allowed: PolicySection.rule)
    guard value.members != nil else { return nil }
    var ruling: Ruling?
    var rule = PolicyRule(
      origin: origin(value.place), codes: [], effects: [], resources: [], environments: [], actors: [], tools: [],
      ruling: .deny, tests: [])
    for entry in entries {
      switch entry.name {
      case "code": rule.codes = globs(entry.value, "code")
      case "effect": rule.effects = effects(entry.value)
      case "resource": rule.resources = globs(entry.value, "resource")
      case "environment": rule.environments = texts(entry.value, "environment").map(\.text)
      case "actor": rule.actors = globs(entry.value, "actor")
      case "tool": rule.tools = globs(entry.value, "tool")
      case "verdict": ruling = self.ruling(entry.value)
      case "reason": rule.reason = line(entry.value, "reason")
      case "instead": rule.remedy = line(entry.value, "instead")
      case "tests": rule.tests = tests(entry.value)
      default: break
      }
    }
    if !entries.contains(where: { PolicySection.conditions.contains($0.name) }) {
      report(
        "a rule says when it holds; add one of \(PolicySection.conditions.joined(separator: ", "))", at: value.place)
    }
    if !entries.contains(where: { $0.name == "verdict" }) {
      report(
        "a rule has a verdict; add verdict: and one of \(PolicySection.verdicts.joined(separator: ", "))",
        at: value.place)
    }
    guard let ruling else { return nil }
    rule.ruling = ruling
    return rule
  }

  private mutating func effects(_ value: LocatedValue) -> [EffectVerb] {
    (value.elements ?? [value]).compactMap { choice($0, "effect", of: EffectVerb.self) }
  }

  /// A text of one line, without a full stop at its end.
  private mutating func line(_ value: LocatedValue, _ what: String) -> String? {
    guard let text = text(value, what) else { return nil }
    let words = text.split(whereSeparator: \.isNewline).joined(separator: " ")
    return words.hasSuffix(".") ? String(words.dropLast()) : words
  }

  /// What a verdict's words ask for together.
  mutating func ruling(_ value: LocatedValue) -> Ruling? {
    let words = texts(value, "verdict")
    if words.count == 1, words[0].text == "allow" { return .allow }
    if words.count == 1, words[0].text == "deny" { return .deny }
    var requirements: [Requirement] = []
    for word in words {
      if word.text == "allow" || word.text == "deny" {
        report("\"\(word.text)\" stands alone; take the other words out", at: word.place)
        return nil
      }
      guard let requirement = PolicyDecoder.requirement(word.text) else {
        report(
          "\"\(word.text)\" is no verdict; write one of \(PolicySection.verdicts.joined(separator: ", "))",
          at: word.place)
        return nil
      }
      if requirements.contains(where: { $0.name == requirement.name }) {
        report("\(requirement.name) is asked for twice; keep one of them", at: word.place)
        return nil
      }
      requirements.append(requirement)
    }
    return requirements.isEmpty ? nil : .hold(requirements.sorted())
  }

  /// `confirm`, `saved-plan`, `restore-point`, `approval`, `approval 2`, `cooling-off 60m`.
  private static func requirement(_ text: String) -> Requirement? {
    let words = text.split(separator: " ")
    switch (words.first, words.count) {
    case ("confirm", 1): return .confirm
    case ("saved-plan", 1): return .savedPlan
    case ("restore-point", 1): return .restorePoint
    case ("approval", 1): return .approval(count: 1)
    case ("approval", 2):
      guard let count = Int(words[1]), (1...20).contains(count) else { return nil }
      return .approval(count: count)
    case ("cooling-off", 2): return PolicyDuration(String(words[1])).map { .coolingOff(minutes: $0.minutes) }
    default: return nil
    }
  }
}
