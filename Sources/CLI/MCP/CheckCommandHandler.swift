import AgentProtocols
import Assessment
import Formats
import Host
import Vocabulary

/// `check_command`: what a shell command would do, asked before it is run.
struct CheckCommandHandler: MCPHandler {
  let policy: PolicyOption

  var tool: MCPTool { CheckTools.command }

  func call(_ arguments: StructuredObject, tell: @Sendable (String) -> Void) async -> MCPOutcome {
    await outcome {
      let command = Array((arguments["command"]?.text ?? "").utf8)
      let place = CommandPlace(folder: arguments["directory"]?.text)
      let assessor = Assessor(policy: try policy.policy(for: place.path))
      let assessed = assessor.assess(place.command(command), answer: FactReader.ofOneAssessment())
      return try AssessedOutcome.outcome(of: assessed, command: command)
    }
  }
}
