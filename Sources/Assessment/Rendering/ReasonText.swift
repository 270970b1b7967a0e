import Vocabulary

/// Why an action is stopped, written for an agent and for the person behind it.
package struct ReasonText: Sendable {
  /// The findings that are told one by one; the rest are counted.
  private static let most = 5

  private let verdict: Verdict
  private let command: [UInt8]

  /// - Parameter command: the text that evidence points into; empty for plans and files.
  package init(_ verdict: Verdict, command: [UInt8]) {
    self.verdict = verdict
    self.command = command
  }

  /// The reason, several lines, without a newline at its end.
  package var text: String {
    var lines: [String] = [headline]
    let told = deciding.prefix(ReasonText.most)
    for finding in told { lines.append(line(for: finding)) }
    if deciding.count > told.count { lines.append("- and \(deciding.count - told.count) more findings") }
    if let environment = told.lazy.compactMap(\.environment).first {
      lines.append(
        "Where: \(environment.tier == .unknown ? "not told, so treated as production" : "\(environment.tier.rawValue), because of \(environment.evidence)")."
      )
    }
    if !verdict.requirements.isEmpty {
      lines.append("Missing: \(verdict.requirements.map(\.sentence).joined(separator: "; ")).")
    }
    var seen: Set<String> = []
    for remedy in told.compactMap(\.remedy) where seen.insert(remedy).inserted { lines.append("Instead: \(remedy).") }
    lines.append(closing)
    return lines.joined(separator: "\n")
  }

  private var headline: String {
    switch verdict {
    case .allow: "Tagout let this through."
    case .hold([.confirm], _): "Tagout asks before this runs."
    case .hold: "Tagout holds this: it is not refused for good, something is missing."
    case .deny: "Tagout refused this, and will refuse it in any other spelling."
    }
  }

  /// The findings that are worth telling: those above information, or all when there is nothing else.
  private var deciding: [Finding] {
    let above = verdict.findings.filter { $0.severity > .information }
    return above.isEmpty ? verdict.findings : above
  }

  private func line(for finding: Finding) -> String {
    switch finding.evidence {
    case .text(let range):
      "- `\(EvidenceQuote.quote(range, of: command, atMost: 160))` \(finding.message) [\(finding.code)]"
    case .address(let address): "- \(address): \(finding.message) [\(finding.code)]"
    case .file(let path): "- \(path): \(finding.message) [\(finding.code)]"
    case .argument, .whole: "- \(finding.message) [\(finding.code)]"
    }
  }

  private var closing: String {
    switch verdict {
    case .allow:
      "Nothing else is needed."
    case .hold([.confirm], _):
      "A person decides: say yes only when you know what is lost. An agent must not answer for them."
    case .hold:
      "Do not try it in another way. A person can run it in their own terminal once what is missing is there."
    case .deny:
      "Do not try it in another way: tell the person what you wanted and why, and go on with what is open."
    }
  }
}
