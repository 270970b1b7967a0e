import Decision
import TerraformPlans
import Vocabulary

/// The rules as a page for people: what each means, what the policy answers where, what matches and what does not.
package enum RuleCatalogue {
  /// The page, in Markdown: `docs/rules.md`, which RuleCatalogueTests write from it and hold to it.
  package static var markdown: String {
    (introduction + planRules + otherCodes).joined(separator: "\n") + "\n"
  }

  private static let introduction = [
    "# Rules", "",
    "Made from the rules themselves and the built-in policy; a test holds it to both. *allow* does not interrupt;",
    "*confirm* asks the person whose session it is; *saved plan*, *restore point* and *approvals* name what is missing;",
    "*deny* names another way. A place that nothing names counts as *unknown*.", "",
  ]

  private static var planRules: [String] {
    var lines = ["## Plans", ""]
    for rule in PlanRules.all {
      lines += ["### `\(rule.code)`", "", rule.summary.capitalisedFirst + ".", "", answers(for: rule.code), ""]
      let matches = rule.examples.filter { $0.count > 0 }.map { $0.name }
      let passes = rule.examples.filter { $0.count == 0 }.map { $0.name }
      lines.append("Matches: \(matches.joined(separator: "; ")).")
      if !passes.isEmpty { lines.append("Does not match: \(passes.joined(separator: "; ")).") }
      lines.append("")
    }
    return lines
  }

  /// The codes that are no plan rule's: commands, files, states, inputs.
  private static var otherCodes: [String] {
    let named = Set(PlanRules.all.map { $0.code })
    var lines = [
      "## Commands, files and inputs", "", "| code | production | unknown | staging | development | ephemeral |",
      "|---|---|---|---|---|---|",
    ]
    for code in Policy.builtIn.codes where !named.contains(code) {
      let cells = tiers.map { words(for: Policy.builtIn.ruling(for: finding(code, $0))) }
      lines.append("| `\(code)` | \(cells.joined(separator: " | ")) |")
    }
    return lines
  }

  private static let tiers: [Tier] = [.production, .unknown, .staging, .development, .ephemeral]

  private static func answers(for code: FindingCode) -> String {
    guard Policy.builtIn.codes.contains(code) else { return "Answer: by its severity; what only tells is allowed." }
    let parts = tiers.map { "\($0.rawValue) *\(words(for: Policy.builtIn.ruling(for: finding(code, $0))))*" }
    return "Answer: \(parts.joined(separator: ", "))."
  }

  private static func finding(_ code: FindingCode, _ tier: Tier) -> Finding {
    Finding(
      code, .high, "", evidence: .whole, environment: Environment(name: nil, tier: tier, evidence: "the catalogue"))
  }

  private static func words(for ruling: Ruling) -> String {
    switch ruling {
    case .allow: "allow"
    case .deny: "deny"
    case .hold(let requirements): requirements.map(word).joined(separator: " and ")
    }
  }

  private static func word(for requirement: Requirement) -> String {
    switch requirement {
    case .confirm: "confirm"
    case .approval(let count): count == 1 ? "one approval" : "\(count) approvals"
    case .restorePoint: "restore point"
    case .savedPlan: "saved plan"
    case .coolingOff(let minutes): "\(minutes) minutes' wait"
    }
  }
}

extension String {
  fileprivate var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
