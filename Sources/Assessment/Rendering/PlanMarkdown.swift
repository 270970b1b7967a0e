import Decision
import TerraformPlans
import Vocabulary

/// A plan's verdict as Markdown for a pull request: the verdict, what it is for, what is reached, and a drawing.
package struct PlanMarkdown {
  /// Findings beyond this many are counted: a comment on GitHub holds 65,536 characters.
  private static let mostFindings = 40

  private let assessed: Assessed
  private let picture: PlanPicture?

  /// - Parameter picture: nil when the plan could not be read.
  package init(_ assessed: Assessed, picture: PlanPicture?) {
    self.assessed = assessed
    self.picture = picture
  }

  /// The whole text, with a newline at its end.
  package var text: String {
    var blocks = [headline]
    if !assessed.verdict.requirements.isEmpty {
      blocks.append("Missing: " + assessed.verdict.requirements.map { $0.sentence }.joined(separator: "; ") + ".")
    }
    if let counts { blocks.append(counts) }
    if let environment {
      blocks.append("It lands in **\(environment.tier.rawValue)**: \(MarkdownText.plain(environment.evidence)).")
    }
    blocks += findings
    if let picture {
      if let reach = PlanMarkdown.reach(picture.radius) { blocks.append(reach) }
      let chart = PlanMermaid.text(of: picture.graph)
      if !chart.isEmpty { blocks.append("```mermaid\n\(chart)\n```") }
    }
    return blocks.joined(separator: "\n\n") + "\n"
  }

  private var headline: String {
    let word =
      switch assessed.verdict {
      case .allow: "allow"
      case .hold: "hold: not now"
      case .deny: "deny: not this way"
      }
    return "## Tagout: \(word)"
  }

  /// How many objects have which fate; nil when nothing changes.
  private var counts: String? {
    let parts = [
      (EffectVerb.destroy, "destroyed"), (.replace, "replaced"), (.forget, "let go"), (.disarm, "disarmed"),
      (.update, "changed in place"), (.create, "made"),
    ].compactMap { verb, word -> String? in
      let count = assessed.effects.count { $0.verb == verb }
      return count == 0 ? nil : "\(count) \(word)"
    }
    return parts.isEmpty ? nil : "This plan: " + parts.joined(separator: ", ") + "."
  }

  /// What decides as a table, then what only tells, folded.
  private var findings: [String] {
    let grave = assessed.verdict.findings.filter { $0.severity > .information }
    let told = assessed.verdict.findings.filter { $0.severity == .information }
    var blocks: [String] = []
    if !grave.isEmpty {
      let rows = grave.prefix(PlanMarkdown.mostFindings).map { PlanMarkdown.row($0, tellsPlace: environment == nil) }
      blocks.append((["| | what | instead |", "|---|---|---|"] + rows).joined(separator: "\n"))
      if grave.count > rows.count { blocks.append("And \(grave.count - rows.count) more.") }
    }
    if !told.isEmpty {
      let lines = told.prefix(PlanMarkdown.mostFindings).map {
        "- \(MarkdownText.code($0.code.text)) \(MarkdownText.plain($0.message))"
      }
      let more = told.count > lines.count ? ["- and \(told.count - lines.count) more"] : []
      blocks.append(
        "<details><summary>\(told.count) more to know</summary>\n\n" + (lines + more).joined(separator: "\n")
          + "\n\n</details>")
    }
    return blocks
  }

  /// Where all that matters would land; nil when there is no such place, or more than one.
  private var environment: Environment? {
    let places = Set(assessed.verdict.findings.filter { $0.severity > .information }.map { $0.environment })
    return places.count == 1 ? places.first ?? nil : nil
  }

  private static func row(_ finding: Finding, tellsPlace: Bool) -> String {
    let place =
      !tellsPlace
      ? "" : finding.environment.map { "<br>*\($0.tier.rawValue)*: \(MarkdownText.plain($0.evidence))" } ?? ""
    return "| **\(finding.severity.rawValue)**<br>\(MarkdownText.code(finding.code.text)) |"
      + " \(MarkdownText.plain(finding.message))\(place) | \(MarkdownText.plain(finding.remedy ?? "")) |"
  }

  /// What one mistake would reach; nil when nothing is known.
  private static func reach(_ radius: BlastRadius) -> String? {
    let lists: [(String, [String])] = [
      ("Accounts", radius.accounts), ("Regions", radius.regions), ("Providers", radius.providers),
      ("States", radius.states), ("Keys", radius.keys), ("Buckets", radius.buckets), ("Vaults", radius.vaults),
    ]
    var lines = lists.filter { !$0.1.isEmpty }.map { name, values in
      let more = values.count > 8 ? " and \(values.count - 8) more" : ""
      return "- \(name): \(values.prefix(8).map { MarkdownText.code($0) }.joined(separator: ", "))\(more)"
    }
    let leaned = radius.objects.filter { $0.verb != .update && $0.dependants > 0 }
      .sorted { ($0.dependants, $1.address) > ($1.dependants, $0.address) }
    if !leaned.isEmpty {
      let named = leaned.prefix(5).map { "\(MarkdownText.code($0.address)) (\($0.dependants))" }
      lines.append("- Others refer to: \(named.joined(separator: ", "))")
    }
    return lines.isEmpty ? nil : "### What it reaches\n\n" + lines.joined(separator: "\n")
  }
}
