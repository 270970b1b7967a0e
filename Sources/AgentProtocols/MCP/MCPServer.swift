/// What a server says of itself.
package struct MCPServer: Sendable {
  package var name: String
  package var title: String
  package var version: String
  /// For the model, once a connection.
  package var instructions: String
  package var tools: [MCPTool]

  package init(name: String, title: String, version: String, instructions: String, tools: [MCPTool]) {
    self.name = name
    self.title = title
    self.version = version
    self.instructions = instructions
    self.tools = tools
  }
}
