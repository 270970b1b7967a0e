import Vocabulary

/// Judges findings by the files of a policy, over the built-in table.
struct RuleEvaluation {
  private let policy: Policy
  private let circumstances: Circumstances
  private let places: EnvironmentJudgement
  private let effects: EvidenceIndex
  /// Places of files whose loosening did not count, each once.
  private var ignored: [PolicyOrigin] = []

  init(_ policy: Policy, _ circumstances: Circumstances) {
    self.policy = policy
    self.circumstances = circumstances
    places = EnvironmentJudgement(policy.layers, tierOfName: circumstances.tierOfName)
    effects = EvidenceIndex(circumstances.effects.map(\.evidence))
  }

  /// What is decided about each finding, about effects that no finding speaks of, and about the call itself.
  func decisions(on findings: [Finding]) -> [Decision] {
    var evaluation = self
    // What an earlier judgement of the same act added is added anew.
    let findings = findings.filter { !$0.code.text.hasPrefix("policy.") }
    var decisions = findings.map { evaluation.decide($0) }
    decisions += evaluation.unspokenEffects(findings).compactMap { evaluation.decideUnspoken($0) }
    if let call = evaluation.decideCall() { decisions.append(call) }
    return decisions + evaluation.ignored.map { PolicyFindings.ignored($0) }
  }

  private mutating func decide(_ finding: Finding) -> Decision {
    var finding = finding
    if let environment = finding.environment {
      let judged = places.judge(environment)
      finding.environment = judged.environment
      if let origin = judged.ignored { ignore(origin) }
    }
    var decision = Judgement.builtIn(finding, policy, circumstances.asker)
    let spoken = effects.touching(finding.evidence).map { circumstances.effects[$0] }
    apply(RuleSubject(finding, of: spoken, asker: circumstances.asker), to: &decision)
    return decision
  }

  /// Lets the first rule of each file that is meant and holds decide; a file that may not loosen only adds.
  private mutating func apply(
    _ subject: RuleSubject, to decision: inout Decision, where isMeant: (PolicyRule) -> Bool = { _ in true }
  ) {
    for layer in policy.layers {
      guard let rule = layer.firstRule(for: subject, over: decision.ruling, where: isMeant) else { continue }
      let joined = decision.ruling.joined(rule.ruling)
      let isLooser = rule.ruling.isLooser(than: decision.ruling)
      if isLooser, !layer.mayLoosen { ignore(rule.origin) }
      let ruling = layer.mayLoosen ? rule.ruling : joined
      // A file that may only tighten, and does not, has no say here.
      if !layer.mayLoosen, ruling == decision.ruling, isLooser { continue }
      decision.ruling = ruling
      decision.source = .rule(rule.origin)
      decision.finding = PolicyFindings.explained(subject.finding, by: rule)
    }
  }

  private mutating func ignore(_ origin: PolicyOrigin) {
    if !ignored.contains(origin) { ignored.append(origin) }
  }

  /// The effects that no finding above information speaks of.
  private func unspokenEffects(_ findings: [Finding]) -> [Effect] {
    let hasEffectRules = policy.layers.contains { layer in
      layer.file.rules.contains { $0.codes.isEmpty && !($0.effects.isEmpty && $0.resources.isEmpty) }
    }
    guard hasEffectRules else { return [] }
    let told = EvidenceIndex(findings.filter { $0.severity > .information }.map(\.evidence))
    return circumstances.effects.filter { told.touching($0.evidence).isEmpty }
  }

  private mutating func decideUnspoken(_ effect: Effect) -> Decision? {
    decide(byRulesAlone: PolicyFindings.effect(effect), among: [effect]) { rule in
      rule.codes.isEmpty && !(rule.effects.isEmpty && rule.resources.isEmpty)
    }
  }

  private mutating func decideCall() -> Decision? {
    guard let tool = circumstances.asker.tool else { return nil }
    return decide(byRulesAlone: PolicyFindings.call(of: tool), among: []) { rule in
      rule.codes.isEmpty && rule.effects.isEmpty && rule.resources.isEmpty && !rule.tools.isEmpty
    }
  }

  /// A decision about what is a finding only because a rule stops it.
  private mutating func decide(
    byRulesAlone finding: Finding, among effects: [Effect], where isMeant: (PolicyRule) -> Bool
  ) -> Decision? {
    let subject = RuleSubject(finding, of: effects, asker: circumstances.asker)
    var decision = Decision(finding: finding, ruling: .allow, source: .builtIn)
    apply(subject, to: &decision, where: isMeant)
    return decision.ruling == .allow ? nil : decision
  }
}
