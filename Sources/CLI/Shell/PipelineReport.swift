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
      GitHubAnnotations.line($0, .error, verdict: assessed.verdict.word)
    }
  }
}
