/// How much of a server one client, or all of them, may take.
package struct ServerLimits: Sendable, Hashable {
  /// Seconds that a connection may be idle, the head of a request may take, and a body whatever its length.
  package var patience = 30
  /// Connections at the same time; more wait until one ends.
  package var connections = 1024
  /// Bytes of all header fields of a request, and of each.
  package var head = 16 << 10
  /// Header fields of a request.
  package var fields = 64

  package init() {}
}
