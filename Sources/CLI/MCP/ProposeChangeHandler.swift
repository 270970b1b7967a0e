import AgentProtocols
import Host
import Vocabulary

/// `propose_change`: sends a configuration or a command to the server, to be planned and approved.
struct ProposeChangeHandler: MCPHandler {
  let server: ServerOption

  var tool: MCPTool { ProposalTools.proposeFolder }

  func call(_ arguments: StructuredObject, tell: @Sendable (String) -> Void) async -> MCPOutcome {
    await outcome {
      let client = try server.client()
      var body = arguments["command"] == nil ? try await configuration(arguments, client, tell) : try exact(arguments)
      body = body.merging([
        "agent": RecentActs.claim(client: "mcp"), "planOnly": arguments["plan_only"] ?? false,
        "reason": arguments["reason"] ?? "", "workspace": arguments["workspace"] ?? "",
      ])
      let proposal = try await client.json("POST", ["api", "v1", "proposals"], body: .object(body))
      return ProposalOutcome.outcome(of: proposal)
    }
  }

  private static let ofConfigurations = [
    "folder", "commit", "directory", "destroy", "targets", "replace", "variables", "variable_files",
  ]

  private func exact(_ arguments: StructuredObject) throws -> StructuredObject {
    for name in ProposeChangeHandler.ofConfigurations where arguments[name] != nil {
      throw CLIError.contradiction("\"command\"", "\"\(name)\"")
    }
    return ["argv": arguments["command"] ?? [], "kind": "command"]
  }

  private func configuration(
    _ arguments: StructuredObject, _ client: ServerClient, _ tell: @Sendable (String) -> Void
  ) async throws -> StructuredObject {
    let folder = arguments["folder"]?.text ?? "."
    let tree: PackedTree
    if let commit = arguments["commit"]?.text {
      guard !commit.hasPrefix("-") else { throw CLIError.noCommit(commit, folder: folder) }
      tree = try await PackedTree(commit: commit, in: folder)
    } else {
      tree = try PackedTree(folder: folder)
    }
    tell("\(tree.count) files, sha256:\(tree.digest)")
    _ = try await client.answer(
      "PUT", ["api", "v1", "trees", tree.digest], body: tree.bytes, type: "application/x-tar", seconds: 300
    ).accepted()
    var body: StructuredObject = [
      "destroy": arguments["destroy"] ?? false, "directory": arguments["directory"] ?? "", "kind": "terraform",
      "replace": arguments["replace"] ?? [], "targets": arguments["targets"] ?? [], "tree": .string(tree.digest),
      "variableFiles": arguments["variable_files"] ?? [], "variables": arguments["variables"] ?? .object([:]),
    ]
    if let commit = tree.commit { body = body.merging(["commit": .string(commit)]) }
    return body
  }
}
