/// Who asks, as far as rules tell them apart.
package struct Asker: Sendable, Hashable {
  /// Whether a person typed it.
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    case agent
    case person
  }

  /// A person, or whatever is not known to be one: an agent, a pipeline.
  package var kind: Kind
  /// The client that carries the question, e.g. `claude-code`.
  package var client: String?
  /// The client's tool, e.g. `Bash`, `mcp__tf__apply`.
  package var tool: String?

  package init(_ kind: Kind = .agent, client: String? = nil, tool: String? = nil) {
    self.kind = kind
    self.client = client
    self.tool = tool
  }
}
