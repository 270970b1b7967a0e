import Vocabulary

/// The operating system's users that an admin said agents run as: the option `agentUsers` of workspaces.
package enum AgentUsers {
  /// The option's name; its value is numbers with commas between them.
  package static let option = "agentUsers"

  /// Those of all workspaces, by number.
  package static func all(in store: any StoreReading) throws -> [AgentUser] {
    let texts = try store.workspaces().compactMap { workspace -> String? in
      guard case .string(let text)? = workspace.options[option] else { return nil }
      return text
    }
    return Set(texts.flatMap { $0.split(separator: ",").compactMap { AgentUser(String($0)) } }).sorted { $0.id < $1.id }
  }
}
