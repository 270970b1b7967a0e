/// The clients that are known.
package enum HookClients {
  /// Each client once.
  package static let all: [any HookClient.Type] = [ClaudeCode.self, Codex.self] + documented

  /// The client with a name; nil when there is none.
  package static func named(_ name: String) -> (any HookClient.Type)? {
    all.first { $0.name == name }
  }
}
