import Vocabulary

/// Until when an object's version may not be deleted, and who could do it all the same.
package struct ObjectLock: Sendable, Hashable {
  /// How strict it is (S3 User Guide, "Retention modes").
  package enum Mode: String, Sendable, Hashable {
    /// Nobody may shorten it, the account's root neither.
    case compliance = "COMPLIANCE"
    /// Whoever has the right to bypass it may.
    case governance = "GOVERNANCE"
  }

  package var mode: Mode
  package var until: Instant

  package init(mode: Mode, until: Instant) {
    self.mode = mode
    self.until = until
  }

  /// Whether this one holds less than another did: it ends sooner, or is of the weaker mode.
  package func isWeaker(than other: ObjectLock) -> Bool {
    until < other.until || (mode == .governance && other.mode == .compliance)
  }

  /// The document of `PutObjectRetention`.
  var document: XMLTree {
    XMLTree(
      "Retention",
      children: [XMLTree("Mode", text: mode.rawValue), XMLTree("RetainUntilDate", text: HTTPDate.text(until))])
  }
}
