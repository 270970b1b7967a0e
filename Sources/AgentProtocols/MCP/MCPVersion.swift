/// A revision of the Model Context Protocol.
package enum MCPVersion: String, Sendable, Hashable, CaseIterable {
  case november2024 = "2024-11-05"
  case march2025 = "2025-03-26"
  case june2025 = "2025-06-18"
  case november2025 = "2025-11-25"
  case july2026 = "2026-07-28"

  /// Whether it has no handshake: each request carries what a handshake would have settled.
  package var isStateless: Bool { self == .july2026 }

  /// What a client that asks for an unknown one is offered.
  static let latestWithHandshake = MCPVersion.november2025

  /// Where a request of the stateless era names its version.
  static let member = "io.modelcontextprotocol/protocolVersion"
  /// Where an answer of that era names the server.
  static let serverMember = "io.modelcontextprotocol/serverInfo"
}
