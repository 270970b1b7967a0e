/// The tools by which an agent puts a change forward and hears what became of it. None of them approves.
package enum ProposalTools {
  private static let textBound = 16_384

  /// `propose_change` for a client on the machine where the configuration lies.
  package static var proposeFolder: MCPTool {
    propose([
      MCPParameter(
        "folder", .text(bound: 4096), "The folder with the Terraform configuration; the project's unless said."),
      MCPParameter(
        "commit", .text(bound: 256), "Send what this git commit holds of the folder, not its files as they are."),
    ])
  }

  /// `propose_change` for a client elsewhere, which sends the configuration itself.
  package static var proposeFiles: MCPTool {
    propose([
      MCPParameter(
        "files", .named(count: 2000, bound: 2 << 20), "The Terraform configuration: the text of each file by its path."),
      MCPParameter(
        "tree", .text(bound: 64), "In place of files: the SHA-256 of a configuration that was sent already."),
    ])
  }

  private static func propose(_ sources: [MCPParameter]) -> MCPTool {
    MCPTool(
      "propose_change", title: "Propose a change",
      """
      Put a change of production forward: a Terraform configuration, or one exact command. A runner plans it, Tagout reads \
      the plan, people approve what cannot be undone, and it is applied for you. Nothing is changed by this call. Then \
      call wait_for_proposal with the id that it gives.
      """,
      parameters: [
        MCPParameter("workspace", .text(bound: 128), isRequired: true, "The workspace on the server, e.g. shop."),
        MCPParameter("reason", .text(bound: textBound), isRequired: true, "Why, for the people who approve."),
      ] + sources + [
        MCPParameter(
          "directory", .text(bound: 4096), "The folder inside the configuration that is planned; its root unless said."),
        MCPParameter("destroy", .flag, "Plan to destroy all of it."),
        MCPParameter("targets", .texts(count: 256, bound: textBound), "Plan these addresses alone."),
        MCPParameter("replace", .texts(count: 256, bound: textBound), "Replace these addresses."),
        MCPParameter("variables", .named(count: 256, bound: textBound), "Terraform's variables by name."),
        MCPParameter(
          "variable_files", .texts(count: 256, bound: textBound),
          "Files of variables in the configuration, as paths from its root."),
        MCPParameter("plan_only", .flag, "Plan only: it is never applied."),
        MCPParameter(
          "command", .texts(count: 256, bound: textBound),
          "In place of a configuration: one exact command, a word each, run by no shell."),
      ], isReadOnly: false)
  }

  /// `get_proposal`
  package static var get: MCPTool {
    MCPTool(
      "get_proposal", title: "Show a proposal",
      "Say how a proposal stands: what it would do, what it loses, who approved, what is missing, what may come next.",
      parameters: [id, MCPParameter("log", .flag, "Also give the last lines that its runs printed.")])
  }

  /// `wait_for_proposal`
  ///
  /// - Parameter longest: seconds of one call.
  package static func wait(longest: Int64) -> MCPTool {
    MCPTool(
      "wait_for_proposal", title: "Wait for a proposal",
      """
      Wait until a proposal is applied, rejected, failed or over, at most so many seconds, and say how it stands. People \
      approve by their own keys, which takes them minutes or hours: call it again while it is held.
      """,
      parameters: [
        id, MCPParameter("seconds", .integer(0...longest), "How long to wait; \(min(longest, 50)) unless said."),
      ])
  }

  private static var id: MCPParameter {
    MCPParameter("id", .text(bound: 64), isRequired: true, "The proposal's id, or its beginning.")
  }
}
