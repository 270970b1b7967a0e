import Vocabulary

/// A tool is asked for, with arguments that fit what it takes.
package struct MCPCall: Sendable {
  package var id: MCPRequestID
  package var tool: String
  package var arguments: StructuredObject
  /// Where the client wants to hear of progress; nil when it does not.
  package var progress: MCPRequestID?
  /// Whether the answer is framed as the stateless era does.
  var isStateless: Bool
}
