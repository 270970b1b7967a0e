import Vocabulary

/// Findings as workflow commands that GitHub Actions shows beside the code (its documentation of workflow commands).
package enum GitHubAnnotations {
  /// GitHub shows at most ten annotations of one kind for a step.
  private static let most = 10

  /// What a finding is shown as.
  package enum Level: String, Sendable {
    case error
    case warning
    case notice
  }

  /// A line each: what stops the verdict as errors, the rest as warnings, what only tells not at all.
  package static func lines(for assessed: Assessed, file: String?) -> [String] {
    let findings = assessed.verdict.findings.filter { $0.severity > .information }
    let isStopped = assessed.verdict.word != "allow"
    let errors = findings.filter { isStopped && $0.severity > .warning }
    let warnings = findings.filter { !isStopped || $0.severity == .warning }
    let told =
      errors.prefix(most).map { line($0, .error, verdict: assessed.verdict.word, file: file) }
      + warnings.prefix(most).map { line($0, .warning, verdict: assessed.verdict.word, file: file) }
    let left = max(0, errors.count - most) + max(0, warnings.count - most)
    guard left > 0 else { return told }
    return told + ["::notice title=Tagout::\(left) more findings are in the log and in the report"]
  }

  /// One finding.
  package static func line(_ finding: Finding, _ level: Level, verdict: String, file: String? = nil) -> String {
    var message = finding.message
    if let environment = finding.environment { message += " (\(environment.tier.rawValue): \(environment.evidence))" }
    if let remedy = finding.remedy { message += ". Instead: \(remedy)" }
    var properties: [String] = []
    switch finding.evidence {
    case .line(let path, let number): properties = ["file=\(property(path))", "line=\(number)"]
    case .file(let path): properties = ["file=\(property(path))"]
    case .address, .text, .argument, .whole: if let file { properties = ["file=\(property(file))"] }
    }
    properties.append("title=\(property("Tagout \(verdict): \(finding.code.text)"))")
    return "::\(level.rawValue) \(properties.joined(separator: ","))::\(data(message))"
  }

  /// Workflow commands escape `%`, CR and LF in a message, and `:` and `,` in a property too (actions/toolkit, command.ts).
  private static func data(_ text: String) -> String {
    escape(text, ["%": "%25", "\r": "%0D", "\n": "%0A"])
  }

  private static func property(_ text: String) -> String {
    escape(text, ["%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"])
  }

  private static func escape(_ text: String, _ table: [Unicode.Scalar: String]) -> String {
    text.unicodeScalars.map { table[$0] ?? String($0) }.joined()
  }
}
