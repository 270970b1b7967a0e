import Assessment
import Vocabulary

/// Why a typed line did not run at once, for the person who typed it: worst first, the words that decided underlined.
struct HeldText {
  /// The findings and the losses that are told one by one.
  private static let most = 20

  let assessed: Assessed
  /// The text that evidence points into.
  let command: [UInt8]
  let isColoured: Bool

  /// Several lines, each ended.
  var text: String {
    var lines = [headline]
    let findings = assessed.verdict.findings.filter { $0.severity > .information }
    for finding in findings.prefix(HeldText.most) { append(finding, to: &lines) }
    if findings.count > HeldText.most { lines.append("  and \(findings.count - HeldText.most) more findings") }
    if case .deny = assessed.verdict { appendLosses(to: &lines) }
    if !assessed.verdict.requirements.isEmpty {
      lines.append("  \(label("missing"))\(assessed.verdict.requirements.map(\.sentence).joined(separator: "; "))")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private var headline: String {
    switch assessed.verdict {
    case .allow: "tagout lets this line through"
    case .hold: paint("tagout holds this line: nothing of it has run", "33")
    case .deny: paint("tagout would refuse this to an agent, whoever says yes: nothing of it has run", "31")
    }
  }

  private func append(_ finding: Finding, to lines: inout [String]) {
    if case .text(let range) = finding.evidence, range.end <= command.count {
      lines += EvidenceLine(range, of: command).lines(isColoured: isColoured).map { "    " + $0 }
    }
    lines.append("  \(finding.message) [\(finding.code.text)]")
    if let environment = finding.environment {
      lines.append("  \(label("where"))\(environment.tier.rawValue): \(environment.evidence)")
    }
    if let remedy = finding.remedy {
      lines.append("  \(label("instead"))\(remedy.replacing("\n", with: "\n            "))")
    }
  }

  private func appendLosses(to lines: inout [String]) {
    let losses = assessed.effects.filter { [.destroy, .replace, .disarm].contains($0.verb) }
    var seen: Set<String> = []
    let told = losses.map { effect in
      let extent = effect.extent == .one ? "" : "\(effect.extent.rawValue) "
      return "\(effect.verb.rawValue)  \(extent)\(effect.resource.kind) \(effect.resource.name ?? "")"
    }.filter { seen.insert($0).inserted }
    for loss in told.prefix(HeldText.most) { lines.append("  \(label("lost"))\(loss)") }
    if told.count > HeldText.most { lines.append("  \(label("lost"))and \(told.count - HeldText.most) more") }
  }

  private func label(_ word: String) -> String {
    word + String(repeating: " ", count: 10 - word.utf8.count)
  }

  private func paint(_ text: String, _ code: String) -> String {
    isColoured ? "\u{1B}[1;\(code)m\(text)\u{1B}[0m" : text
  }
}
