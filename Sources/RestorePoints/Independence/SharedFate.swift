import Vocabulary

/// Something that a dataset and its restore point both lean on: with it, one mistake takes both.
package struct SharedFate: Sendable, Hashable, Comparable {
  /// As the restore point names it.
  package var thing: Dependency
  /// As the other side names it.
  package var other: Dependency

  package init(_ thing: Dependency, _ other: Dependency) {
    self.thing = thing
    self.other = other
  }

  /// A few words for a list: `the account aws 123456789012`.
  package var words: String { "the \(thing.kind.rawValue) \(thing.name)" }

  /// The single mistake that would take data and backups together, as a sentence.
  package var mistake: String {
    switch thing.kind {
    case .account: "Whoever has the account \(thing.name) can delete the data and the backups with the same rights."
    case .credential: "The credential \(thing.name) reaches the data and the backups: whoever takes it has both."
    case .key: "Deleting the key \(thing.name) makes the data and the backups unreadable together."
    case .bucket: "Deleting or emptying the bucket \(thing.name) takes the data and the backups."
    case .vault: "Deleting the vault \(thing.name) takes the data and the backups."
    case .state: "One `terraform destroy` with the state \(thing.name) takes the data and the backups."
    case .resource: "Destroying \(thing.name) takes the data and the backups."
    case .host: "Losing the host \(thing.name), or its root, takes the data and the backups."
    case .path: "Deleting \(thing.name) takes the data and the backups."
    case .provider:
      "An error of the provider \(thing.name), or a closed contract with it, takes the data and the backups."
    case .region: "A loss of the region \(thing.name) takes the data and the backups."
    }
  }

  package static func < (left: SharedFate, right: SharedFate) -> Bool { left.thing < right.thing }
}
