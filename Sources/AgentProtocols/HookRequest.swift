import Vocabulary

/// What a client asks before it lets a tool run.
package struct HookRequest: Sendable, Hashable {
  /// The client's name, as `tagout-hook` is called with it, e.g. `claude-code`.
  package var client: String
  /// The client's session.
  package var session: String?
  /// The sub-agent that wants to use the tool; nil when the session's own agent does.
  package var subagent: Subagent?
  /// The absolute path of the folder that the tool starts in, by the client's word.
  package var directory: String
  /// How much the client asks its user by itself, e.g. `bypassPermissions`; nothing may follow from it.
  package var permissionMode: String?
  /// The tool's name, e.g. `Bash`, `mcp__tf__apply`.
  package var tool: String
  /// The client's name for this one use.
  package var use: String?
  package var input: ToolInput

  package init(
    client: String, session: String? = nil, subagent: Subagent? = nil, directory: String,
    permissionMode: String? = nil, tool: String, use: String? = nil, input: ToolInput
  ) {
    self.client = client
    self.session = session
    self.subagent = subagent
    self.directory = directory
    self.permissionMode = permissionMode
    self.tool = tool
    self.use = use
    self.input = input
  }

  /// Who asks: the user as the caller knows it, the rest by the client's word.
  package func actor(user: Attribution?) -> Actor {
    Actor(
      user: user, client: .claimed(client), session: session.map(Attribution.claimed),
      subagent: subagent.map { .claimed($0.description) })
  }
}

/// A helper that an agent has started inside its session.
package struct Subagent: Sendable, Hashable, CustomStringConvertible {
  package var identifier: String
  /// Its kind, e.g. `general-purpose`.
  package var type: String?

  package init(identifier: String, type: String? = nil) {
    self.identifier = identifier
    self.type = type
  }

  /// Its kind and identifier.
  package var description: String {
    if let type { "\(type) \(identifier)" } else { identifier }
  }
}
