/// What is to be done about a frame.
package enum MCPReaction: Sendable {
  /// Nothing: it was a notification, or an answer to nothing.
  case nothing
  /// Write this line.
  case reply([UInt8])
  /// Call the tool and write what `MCPSession.answer` makes of its outcome.
  case call(MCPCall)
  /// Nobody waits any longer for the answer to that call.
  case cancel(MCPRequestID)
}
