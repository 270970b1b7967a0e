import Vocabulary

/// An assessment for people at a terminal: the verdict first, then each finding, worst first.
package struct VerdictText: Sendable {
  /// How much of colour a terminal takes; the words say the same without it.
  package struct Style: Sendable {
    package var isColoured: Bool
    /// Whether everything above information is told in full, however much it is.
    package var isReport: Bool

    package init(isColoured: Bool, isReport: Bool = false) {
      self.isColoured = isColoured
      self.isReport = isReport
    }
  }

  /// Findings of severity information are counted beyond this many.
  private static let mostInformation = 12
  /// With more findings than this only the first are told in full, so that all fits on one screen.
  private static let crowd = 12
  private static let mostInFull = 4
  /// The losses beyond those that are told in a line each.
  private static let mostLosses = 16
  /// The most kinds that are counted one by one.
  private static let mostKinds = 12

  private let assessed: Assessed
  private let command: [UInt8]
  private let style: Style

  /// - Parameter command: the text that evidence points into; empty for plans.
  package init(_ assessed: Assessed, command: [UInt8], style: Style) {
    self.assessed = assessed
    self.command = command
    self.style = style
  }

  /// Several lines, without a newline at the end.
  package var text: String {
    var lines = [headline]
    let findings = assessed.verdict.findings
    let deciding = findings.filter { $0.severity > .information }
    let told = findings.filter { $0.severity == .information }
    if deciding.count > VerdictText.crowd, !style.isReport {
      for finding in deciding.prefix(VerdictText.mostInFull) { append(finding, to: &lines) }
      let rest = deciding.dropFirst(VerdictText.mostInFull)
      let losses = rest.prefix { $0.severity == .critical }.prefix(VerdictText.mostLosses)
      for finding in losses { lines.append("  \(paint(finding.code.text, "1"))  \(finding.message)") }
      appendCounts(of: Array(rest.dropFirst(losses.count)) + told, to: &lines)
    } else {
      for finding in deciding { append(finding, to: &lines) }
      for finding in told.prefix(VerdictText.mostInformation) { append(finding, to: &lines) }
      if told.count > VerdictText.mostInformation {
        lines.append("  and \(told.count - VerdictText.mostInformation) more of this kind (--json has all)")
      }
    }
    if !assessed.verdict.requirements.isEmpty {
      lines.append("  missing   " + assessed.verdict.requirements.map(\.sentence).joined(separator: "; "))
    }
    return lines.joined(separator: "\n")
  }

  /// How many there are of each kind, in the order of the worst of each, with the place of the first.
  private func appendCounts(of findings: [Finding], to lines: inout [String]) {
    guard !findings.isEmpty else { return }
    var kinds: [FindingCode] = []
    var counts: [FindingCode: (count: Int, first: String)] = [:]
    for finding in findings {
      if counts[finding.code] == nil { kinds.append(finding.code) }
      counts[finding.code] = ((counts[finding.code]?.count ?? 0) + 1, counts[finding.code]?.first ?? place(of: finding))
    }
    lines.append("  and \(findings.count) more (--json has all):")
    for kind in kinds.prefix(VerdictText.mostKinds) {
      guard let (count, first) = counts[kind] else { continue }
      let origin = first.isEmpty ? "" : count == 1 ? "  \(first)" : "  \(first), …"
      lines.append("    \(count) × \(paint(kind.text, "1"))\(origin)")
    }
    if kinds.count > VerdictText.mostKinds {
      lines.append("    and \(kinds.count - VerdictText.mostKinds) further kinds")
    }
  }

  private func place(of finding: Finding) -> String {
    switch finding.evidence {
    case .address(let address): address
    case .file(let path): path
    case .line(let path, let line): "\(path):\(line)"
    case .text, .argument, .whole: ""
    }
  }

  private var headline: String {
    let word = assessed.verdict.word.uppercased()
    let painted = paint(word, colour)
    guard !command.isEmpty else { return painted }
    let shown = EvidenceQuote.quote(ByteRange(0, command.count), of: command, atMost: 72)
    return "\(painted)  \(shown)"
  }

  private var colour: String {
    switch assessed.verdict {
    case .allow: "32"
    case .hold: "33"
    case .deny: "31"
    }
  }

  private func append(_ finding: Finding, to lines: inout [String]) {
    lines.append("  \(paint(finding.code.text, "1"))  \(finding.message)")
    switch finding.evidence {
    case .text(let range) where range.end - range.start < command.count:
      lines.append("    words     \(EvidenceQuote.quote(range, of: command, atMost: 160))")
    case .address(let address): lines.append("    address   \(address)")
    case .file(let path): lines.append("    file      \(path)")
    case .line(let path, let line): lines.append("    file      \(path):\(line)")
    case .text, .argument, .whole: break
    }
    if let environment = finding.environment {
      lines.append("    where     \(environment.tier.rawValue): \(environment.evidence)")
    }
    if let remedy = finding.remedy { lines.append("    instead   \(text(of: remedy, behind: lines))") }
  }

  /// A remedy with its configuration, which is shown once: those behind it differ by the address alone.
  private func text(of remedy: String, behind lines: [String]) -> String {
    let isShown = lines.contains { $0.hasPrefix("    instead") && $0.contains("\n") }
    guard isShown, let end = remedy.firstIndex(of: "\n") else {
      return remedy.replacing("\n", with: "\n              ")
    }
    return remedy[..<end] + " the same, with its own address"
  }

  private func paint(_ text: String, _ code: String) -> String {
    style.isColoured ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
