import AgentProtocols

extension HookClients {
  /// The name of a client that people know.
  static func title(of client: String) -> String {
    switch client {
    case ClaudeCode.name: "Claude Code"
    case Codex.name: "Codex"
    default: documented(client)?.title ?? client
    }
  }
}
