import Vocabulary

/// How Tagout presents itself to the clients of the Model Context Protocol.
package enum MCPDoor {
  private static let instructions = """
    Tagout holds what cannot be undone in production. Check a command or a saved plan before you run or apply it. What \
    is held or denied stays so however it is spelled; the finding names the way that is open. What changes production is \
    proposed, approved by people, and applied for you; no tool here approves.
    """

  /// The server with these tools.
  package static func server(_ tools: [MCPTool]) -> MCPServer {
    MCPServer(
      name: "tagout", title: "Tagout", version: TagoutVersion.text, instructions: instructions, tools: tools)
  }
}
