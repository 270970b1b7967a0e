/// A fault, and the request that it answers; none when the request could not be read so far.
struct MCPRefusal: Error, Sendable, Hashable {
  var id: MCPRequestID?
  var fault: MCPFault
}
