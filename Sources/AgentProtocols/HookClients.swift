/// The clients that are known.
package enum HookClients {
  /// Those that the tests run.
  private static let measured: [any HookClient.Type] = [ClaudeCode.self, Codex.self]

  /// Each client once.
  ///
  /// One by one: an array of types that is cast as a whole is cast at run time, which was two fifths of a hook's work.
  package static var all: [any HookClient.Type] { documented.reduce(into: measured) { $0.append($1) } }

  /// The client with a name; nil when there is none.
  package static func named(_ name: String) -> (any HookClient.Type)? {
    if let client = measured.first(where: { $0.name == name }) { return client }
    guard let client = documented(name) else { return nil }
    return client
  }
}
