import AgentProtocols
import Vocabulary

/// `wait_for_proposal`: returns when there is nothing to wait for, or the time is over.
struct WaitForProposalHandler: MCPHandler {
  /// Seconds of one call, and where none are given: clients give up on their own after about a minute.
  private static let longest: Int64 = 3600
  private static let usual: Int64 = 50
  let server: ServerOption

  var tool: MCPTool { ProposalTools.wait(longest: WaitForProposalHandler.longest) }

  func call(_ arguments: StructuredObject, tell: @Sendable (String) -> Void) async -> MCPOutcome {
    await outcome {
      let client = try server.client()
      let id = arguments["id"]?.text ?? ""
      let clock = ContinuousClock()
      let end = clock.now + .seconds(arguments["seconds"]?.whole ?? WaitForProposalHandler.usual)
      var last = ""
      while true {
        let left = max(0, min(clock.now.duration(to: end).components.seconds, 20))
        let proposal = try await client.json(
          "GET", ["api", "v1", "proposals", id, "wait"], query: [("after", last), ("seconds", "\(left)")], seconds: 90)
        let state = proposal["state"]?.text ?? ""
        if state != last { tell("\(id) is \(state)") }
        last = state
        if ProposalOutcome.isOver(proposal) || clock.now >= end || Task.isCancelled {
          return ProposalOutcome.outcome(of: proposal)
        }
      }
    }
  }
}
