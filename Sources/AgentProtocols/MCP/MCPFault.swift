import Vocabulary

/// A request that gets no result: JSON-RPC's error object.
package struct MCPFault: Error, Sendable, Hashable {
  /// JSON-RPC 2.0 §5.1, and those that the Model Context Protocol adds.
  package enum Code: Int64, Sendable, Hashable {
    case parse = -32700
    case invalidRequest = -32600
    case methodNotFound = -32601
    case invalidParameters = -32602
    /// Since the revision 2026-07-28.
    case unsupportedVersion = -32022
  }

  package var code: Code
  /// All that a model gets to read of it.
  package var message: String
  package var data: StructuredValue?

  package init(_ code: Code, _ message: String, data: StructuredValue? = nil) {
    self.code = code
    self.message = message
    self.data = data
  }

  var value: StructuredValue {
    var members: [StructuredObject.Member] = [
      .init("code", .integer(code.rawValue)), .init("message", .string(message)),
    ]
    if let data { members.append(.init("data", data)) }
    return .object(StructuredObject(members))
  }
}
