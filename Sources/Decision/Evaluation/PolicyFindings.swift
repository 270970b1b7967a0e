import Vocabulary

/// The findings that a policy itself makes.
enum PolicyFindings {
  /// A finding with the reason and the open way of the rule that decided about it.
  static func explained(_ finding: Finding, by rule: PolicyRule) -> Finding {
    var finding = finding
    if let note = rule.reason.map({ " (\(rule.origin): \($0))" }), !finding.message.hasSuffix(note) {
      finding.message += note
    }
    if let remedy = rule.remedy { finding.remedy = remedy }
    return finding
  }

  /// An effect that only a rule stops.
  static func effect(_ effect: Effect) -> Finding {
    let name = effect.resource.name.map { " \($0)" } ?? ""
    return Finding(
      "policy.rule", .high, "would \(verb(effect.verb)) \(effect.resource.kind)\(name), which a rule speaks of",
      evidence: effect.evidence, remedy: "ask a person who may change the policy")
  }

  /// A client's tool that a rule stops by its name.
  static func call(of tool: String) -> Finding {
    Finding(
      "policy.rule", .high, "calls the tool \(tool), which a rule speaks of", evidence: .whole,
      remedy: "ask a person who may change the policy")
  }

  /// A loosening that does not count.
  static func ignored(_ origin: PolicyOrigin) -> Decision {
    Decision(
      finding: Finding(
        "policy.not-accepted", .information,
        "\(origin) would let more pass here, and counts once a person has run tagout policy accept",
        evidence: .whole),
      ruling: .allow, source: .severity)
  }

  private static func verb(_ verb: EffectVerb) -> String {
    verb == .runCode ? "run code of" : verb.rawValue
  }
}
