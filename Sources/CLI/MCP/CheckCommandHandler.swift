import AgentProtocols
import Assessment
import Formats
import Host
import Vocabulary

/// `check_command`: what a shell command would do, asked before it is run.
struct CheckCommandHandler: MCPHandler {
  let policy: PolicyOption

  let tool = MCPTool(
    "check_command", title: "Check a command",
    """
    Say what a shell command would do and whether it may run: allow, hold (with what is missing) or deny (with the way \
    that is open). Nothing is run. Use it before a command that could delete, replace or unprotect something.
    """,
    parameters: [
      MCPParameter("command", .text(bound: 1 << 20), isRequired: true, "The command as you would type it."),
      MCPParameter("directory", .text(bound: 4096), "The folder it would run in; the project's when left out."),
    ])

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
