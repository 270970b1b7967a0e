import Vocabulary

/// Something in a project's file that lets more pass, and so waits for a person's yes.
package struct PolicyLoosening: Sendable, Hashable {
  /// Where it stands.
  package var origin: PolicyOrigin
  /// What it does, as a sentence without its subject.
  package var sentence: String

  /// All that a project's file loosens over what stands below it, in the order of the file.
  package static func all(in project: PolicyFile, over below: Policy) -> [PolicyLoosening] {
    let found =
      environments(project) + rules(project, below) + datasets(project, below) + vaults(project, below)
      + approvals(project, below)
    return found.sorted { left, right in
      (left.origin.place.line, left.origin.place.column) < (right.origin.place.line, right.origin.place.column)
    }
  }

  private static func environments(_ project: PolicyFile) -> [PolicyLoosening] {
    project.environments.filter { $0.tier != .production }.map { environment in
      let signs = environment.recognisers.map { "\($0.kind.rawValue) \($0.glob.pattern)" }
      return PolicyLoosening(
        origin: environment.origin,
        sentence: "counts \(signs.joined(separator: ", ")) as \(environment.tier.rawValue)")
    }
  }

  private static func rules(_ project: PolicyFile, _ below: Policy) -> [PolicyLoosening] {
    project.rules.compactMap { rule in
      let tiers = Tier.allCases.filter { tier in
        rule.environments.isEmpty || rule.environments.contains { $0 == tier.rawValue || Tier(rawValue: $0) == nil }
      }
      let codes = below.codes.filter { code in
        let isNamed = rule.codes.isEmpty || rule.codes.contains { $0.matches(code.text) }
        return isNamed && tiers.contains { isLoosened(code, on: $0, by: rule, below) }
      }
      guard !codes.isEmpty else { return nil }
      let what =
        codes.prefix(3).map(\.text).joined(separator: ", ") + (codes.count > 3 ? " and \(codes.count - 3) more" : "")
      let place = rule.environments.isEmpty ? "" : " on \(rule.environments.joined(separator: ", "))"
      return PolicyLoosening(origin: rule.origin, sentence: "asks less for \(what)\(place): \(rule.ruling.words)")
    }
  }

  private static func isLoosened(_ code: FindingCode, on tier: Tier, by rule: PolicyRule, _ below: Policy) -> Bool {
    let finding = Finding(
      code, .high, "", evidence: .whole, environment: Environment(name: nil, tier: tier, evidence: ""))
    let decided = Judgement.decisions(on: [finding], by: below).first { $0.finding.code == code }
    return decided.map { rule.ruling.isLooser(than: $0.ruling) } ?? false
  }

  private static func datasets(_ project: PolicyFile, _ below: Policy) -> [PolicyLoosening] {
    let known = Dictionary(below.datasets.map { ($0.name, $0) }) { first, _ in first }
    let removed = project.removedDatasets.filter { known[$0.name] != nil }.map {
      PolicyLoosening(origin: $0.origin, sentence: "takes the dataset \"\($0.name)\" out")
    }
    let changed = project.datasets.compactMap { dataset -> PolicyLoosening? in
      guard let before = known[dataset.name] else { return nil }
      var loose = before.tightened(by: dataset)
      loose.origin = dataset.origin
      guard loose != dataset else { return nil }
      return PolicyLoosening(origin: dataset.origin, sentence: "asks less for the dataset \"\(dataset.name)\"")
    }
    return removed + changed
  }

  private static func vaults(_ project: PolicyFile, _ below: Policy) -> [PolicyLoosening] {
    let known = Dictionary(below.vaults.map { ($0.name, $0) }) { first, _ in first }
    return project.vaults.compactMap { vault in
      guard var before = known[vault.name] else { return nil }
      before.origin = vault.origin
      guard before != vault else { return nil }
      return PolicyLoosening(
        origin: vault.origin, sentence: "has restore points go elsewhere than \"\(vault.name)\" says")
    }
  }

  private static func approvals(_ project: PolicyFile, _ below: Policy) -> [PolicyLoosening] {
    guard let own = project.approvals else { return [] }
    let before = below.approvals
    var sentences: [String] = []
    let added = (own.people ?? []).filter { !(before?.people ?? []).contains($0) }
    if !added.isEmpty { sentences.append("lets \(added.joined(separator: ", ")) approve") }
    if let count = own.count, let more = before?.count, count < more {
      sentences.append("asks for \(count) people in place of \(more)")
    }
    if let expiry = own.expiry, let shorter = before?.expiry, expiry > shorter {
      sentences.append("lets an approval hold for \(expiry) in place of \(shorter)")
    }
    if let wait = own.coolingOff, let longer = before?.coolingOff, wait < longer {
      sentences.append("waits \(wait) in place of \(longer)")
    }
    if own.mode != nil, own.mode != before?.mode { sentences.append("sets the mode of approvals") }
    if own.breakGlass != nil { sentences.append("opens a way in an emergency (break-glass)") }
    return sentences.map { PolicyLoosening(origin: own.origin, sentence: $0) }
  }
}
