import AgentProtocols
import Assessment

/// An assessment as a tool's answer: the same words and the same object as `tagout check` prints.
enum AssessedOutcome {
  static func outcome(of assessed: Assessed, command: [UInt8]?) throws -> MCPOutcome {
    let answer = try AssessedAnswer(assessed, command: command)
    return MCPOutcome(text: answer.text, value: answer.value)
  }
}
