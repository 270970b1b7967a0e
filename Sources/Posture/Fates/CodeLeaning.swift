import Vocabulary

/// One thing that data, or a way back to it, would be lost with, as code tells.
package struct CodeLeaning: Sendable, Hashable {
  /// What kind of thing it is; the words are those of restore points' dependencies.
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    case account
    case credential
    case key
    case state
    /// The resource itself, which its automated backups go with.
    case resource
    case provider
    case region
  }

  package var kind: Kind
  package var name: String

  package init(_ kind: Kind, _ name: String) {
    self.kind = kind
    self.name = name
  }
}
