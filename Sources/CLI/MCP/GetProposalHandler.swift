import AgentProtocols
import Vocabulary

/// `get_proposal`: how a proposal stands.
struct GetProposalHandler: MCPHandler {
  /// The last lines of a log; its beginning says what its end does not.
  private static let lineBound = 100
  /// The longest log that is gone through, in answers of 1000 lines.
  private static let pageBound = 200
  let server: ServerOption

  var tool: MCPTool { ProposalTools.get }

  func call(_ arguments: StructuredObject, tell: @Sendable (String) -> Void) async -> MCPOutcome {
    await outcome {
      let client = try server.client()
      let id = arguments["id"]?.text ?? ""
      let proposal = try await client.json("GET", ["api", "v1", "proposals", id])
      return ProposalOutcome.outcome(of: proposal, log: arguments["log"] == true ? try await log(id, client) : [])
    }
  }

  private func log(_ id: String, _ client: ServerClient) async throws -> [String] {
    var lines: [String] = []
    var next: Int64 = 0
    for _ in 0..<GetProposalHandler.pageBound {
      let page = try await client.json("GET", ["api", "v1", "proposals", id, "log"], query: [("from", "\(next)")])
      let found = (page["lines"]?.elements ?? []).compactMap { $0["text"]?.text }
      guard !found.isEmpty, let following = page["next"]?.whole, following > next else { break }
      lines = Array((lines + found).suffix(GetProposalHandler.lineBound))
      next = following
    }
    return lines
  }
}
