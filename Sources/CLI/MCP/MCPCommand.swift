import ArgumentParser
import Host

/// `tagout mcp`
struct MCPCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mcp",
    abstract: "Serve agents over the Model Context Protocol.",
    discussion: """
      Frames are JSON-RPC 2.0, a line each, on standard input and output. The tools check commands and plans, explain
      findings, and, where a server is given, propose changes and wait for them. None of them approves, forces or reads
      secrets.

      EXAMPLE
        claude mcp add tagout -- tagout mcp
        claude mcp add tagout -e TAGOUT_SERVER=https://tagout.example -e TAGOUT_TOKEN=… -- tagout mcp

      EXIT STATUS
        0 the client ended the conversation, 1 a policy file cannot be used, 64 usage
      """)

  @OptionGroup var policy: PolicyOption
  @OptionGroup var server: ServerOption

  func run() async throws {
    StandardStreams.ignoreClosedPipes()
    var handlers: [any MCPHandler] = [
      CheckCommandHandler(policy: policy), CheckPlanHandler(policy: policy), ExplainFindingHandler(),
      RecoveryStatusHandler(),
    ]
    if server.isGiven {
      handlers += [
        ProposeChangeHandler(server: server), GetProposalHandler(server: server),
        WaitForProposalHandler(server: server),
      ]
    }
    var conversation = MCPConversation(handlers)
    await conversation.run(MCPInput.pieces())
  }
}
