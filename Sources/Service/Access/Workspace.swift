import Vocabulary

/// A Terraform configuration with its state, and what an admin said of it.
package struct Workspace: Sendable, Hashable {
  /// As it stands in the state's address: letters, digits, `.`, `_` and `-`, at most 128.
  package var name: String
  package var tier: Tier
  /// The environment's name, which is typed where data is lost; the workspace's own name when nil.
  package var environment: String?
  package var repository: String?
  /// The folder in the repository.
  package var directory: String?
  /// More facts by name: strings, integers and booleans, e.g. `rawState`, `roleARN`.
  package var options: StructuredObject
  package var created: Instant

  package init(
    name: String, tier: Tier, environment: String? = nil, repository: String? = nil,
    directory: String? = nil, options: StructuredObject = [:], created: Instant
  ) {
    self.name = name
    self.tier = tier
    self.environment = environment
    self.repository = repository
    self.directory = directory
    self.options = options
    self.created = created
  }

  /// Whether a text can be a workspace's name.
  package static func isName(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.count <= 128 && text != "." && text != ".."
      && text.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "-"):
          true
        default: false
        }
      }
  }
}

/// The workspaces that an admin made.
package protocol WorkspaceReading {
  func workspace(named name: String) throws -> Workspace?
  /// By name.
  func workspaces() throws -> [Workspace]
}

/// The workspaces that an admin made.
package protocol WorkspaceWriting {
  /// Adds or replaces it.
  func set(_ workspace: Workspace) throws
}
