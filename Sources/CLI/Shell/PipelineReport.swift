import Assessment
import Vocabulary

/// Why a pipeline's script did not run: the reasons as text, and as annotations where GitHub reads them.
struct PipelineReport {
  /// GitHub shows at most ten annotations of one kind for a step (its documentation of workflow commands).
  private static let mostAnnotations = 10

  let assessed: Assessed
  let command: [UInt8]
  let isGitHub: Bool

  /// Several lines, each ended.
  var text: String {
    var lines = isGitHub ? annotations : []
    lines.append(VerdictText(assessed, command: command, style: VerdictText.Style(isColoured: false)).text)
    lines.append("Nothing of this script has run. In a pipeline nobody can type the environment's name.")
    return lines.joined(separator: "\n") + "\n"
  }

  private var annotations: [String] {
    assessed.verdict.findings.filter { $0.severity > .information }.prefix(PipelineReport.mostAnnotations).map {
      finding in
      var message = finding.message
      if let environment = finding.environment { message += " (\(environment.tier.rawValue): \(environment.evidence))" }
      if let remedy = finding.remedy { message += ". Instead: \(remedy)" }
      let title = "Tagout \(assessed.verdict.word): \(finding.code.text)"
      return "::error title=\(PipelineReport.property(title))::\(PipelineReport.data(message))"
    }
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
