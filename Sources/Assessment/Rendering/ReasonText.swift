import Vocabulary

/// Why an action is stopped, written for an agent and for the person behind it.
package struct ReasonText: Sendable {
  /// The findings that are told one by one; the rest are counted.
  private static let most = 5

  /// The longest command that is spelled out for the person, in bytes.
  private static let longestCommand = 400

  private let verdict: Verdict
  private let command: [UInt8]
  private let directory: String?
  private let mayAsk: Bool
  private let hasServer: Bool

  /// - Parameters:
  ///   - command: the text that evidence points into; empty for plans and files.
  ///   - directory: the absolute path of the folder that it would run in.
  ///   - mayAsk: whether whoever is told can put a question to a person.
  ///   - hasServer: whether there is a server to put changes forward to.
  package init(
    _ verdict: Verdict, command: [UInt8], directory: String? = nil, mayAsk: Bool = true, hasServer: Bool = false
  ) {
    self.verdict = verdict
    self.command = command
    self.directory = directory
    self.mayAsk = mayAsk
    self.hasServer = hasServer
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
    if let door { lines.append(door) }
    if let route { lines.append(route) }
    return lines.joined(separator: "\n")
  }

  private var headline: String {
    switch verdict {
    case .allow: "Tagout let this through."
    case .hold([.confirm], _) where mayAsk: "Tagout asks before this runs."
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
    case .line(let path, let line): "- \(path):\(line): \(finding.message) [\(finding.code)]"
    case .argument, .whole: "- \(finding.message) [\(finding.code)]"
    }
  }

  private var closing: String {
    switch verdict {
    case .allow:
      "Nothing else is needed."
    case .hold([.confirm], _) where mayAsk:
      "A person decides: say yes only when you know what is lost. An agent must not answer for them."
    case .hold:
      "Do not try it in another way."
    case .deny:
      "Do not try it in another way: tell the person what you wanted and why, and go on with what is open."
    }
  }

  /// The way that is open to the agent: what changes something somewhere is put forward, and done for it.
  private var door: String? {
    switch verdict {
    case .allow: return nil
    case .hold([.confirm], _) where mayAsk: return nil
    case .hold, .deny: break
    }
    guard hasServer, deciding.contains(where: { $0.environment != nil }) else { return nil }
    let isTerraform = deciding.contains { ["terraform.", "plan.", "state."].contains(where: $0.code.text.hasPrefix) }
    let what =
      isTerraform
      ? "with the folder of the configuration (and \"destroy\": true where all of it shall go)"
      : "with the exact command, a word each"
    return
      "Your way, open now: call propose_change of the MCP server tagout, or run `tagout propose`, \(what), the workspace "
      + "and the reason; then wait_for_proposal. People approve it there, and it is done for you."
  }

  /// The way that is open to the person: their own shell, whose guard asks for the environment's name to be typed.
  ///
  /// Only where there is an environment to name. A client's own shell escape would not do: no guard sees it.
  private var route: String? {
    switch verdict {
    case .allow: return nil
    case .hold([.confirm], _) where mayAsk: return nil
    case .hold, .deny: break
    }
    guard !command.isEmpty, deciding.contains(where: { $0.environment != nil }) else { return nil }
    let start = "The person's way, never an agent's: in a terminal of their own with `tagout shell-init`"
    let end = "Tagout shows there what would be lost and asks for the environment's name to be typed."
    guard command.count <= ReasonText.longestCommand, !command.contains(where: { $0 < 32 || $0 == 127 }) else {
      return "\(start), run this command. \(end)"
    }
    let text = String(decoding: command, as: UTF8.self)
    return "\(start), run `\(directory.map { "cd \(ShellQuoting.word($0)) && " } ?? "")\(text)`. \(end)"
  }
}
