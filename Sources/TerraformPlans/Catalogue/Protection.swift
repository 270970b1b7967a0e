import Vocabulary

/// One attribute that keeps an object, or a way back to it, from being lost.
package struct Protection: Sendable, Hashable {
  /// Which values protect.
  package enum Kind: Sendable, Hashable {
    /// True protects.
    case on
    /// False protects.
    case off
    /// More protects more.
    case more
    /// More protects more; nothing, zero and less mean for ever.
    case longer
    /// Any value protects.
    case set
    /// No value protects.
    case empty
    /// One of these words protects.
    case among([String])
    /// Any word but this one protects.
    case not(String)
    /// Every element that was there has to stay.
    case all
    /// Every denial in a policy has to stay.
    case denial
  }

  package let path: AttributePath
  package let kind: Kind

  init(_ path: AttributePath, _ kind: Kind) {
    self.path = path
    self.kind = kind
  }

  /// Reads `path:kind` as the catalogue writes it; nil when it is malformed.
  init?(_ text: some StringProtocol) {
    let parts = text.split(separator: ":", maxSplits: 1)
    guard parts.count == 2, let kind = Protection.kind(String(parts[1])) else { return nil }
    self.init(AttributePath(parts[0]), kind)
  }

  private static func kind(_ word: String) -> Kind? {
    switch word {
    case "on": .on
    case "off": .off
    case "more": .more
    case "longer": .longer
    case "set": .set
    case "empty": .empty
    case "all": .all
    case "denial": .denial
    case _ where word.hasPrefix("is="): .among(word.dropFirst(3).split(separator: "|").map { String($0) })
    case _ where word.hasPrefix("not="): .not(String(word.dropFirst(4)))
    default: nil
    }
  }
}
