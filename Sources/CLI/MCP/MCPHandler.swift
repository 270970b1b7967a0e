import AgentProtocols
import Vocabulary

/// One tool of `tagout mcp`: none of them approves, forces, or reads a secret.
protocol MCPHandler: Sendable {
  /// What clients are told of it.
  var tool: MCPTool { get }

  /// Does what is asked. The arguments fit the tool's parameters.
  ///
  /// - Parameter tell: takes a sentence on how far it has come.
  func call(_ arguments: StructuredObject, tell: @Sendable (String) -> Void) async -> MCPOutcome
}

extension MCPHandler {
  /// What a body gives, and what it throws as the tool's error.
  func outcome(_ body: () async throws -> MCPOutcome) async -> MCPOutcome {
    do {
      return try await body()
    } catch {
      return MCPOutcome(error: "\(error)")
    }
  }
}
