/// Why something was not done to a state, and what to do instead.
package struct StateRefusal: Sendable, Hashable {
  /// What kind of answer it is.
  package enum Kind: Sendable, Hashable {
    /// The bearer may not.
    case forbidden
    /// The live lock stands in the way, or is missing.
    case locked
    /// What is stored stands in the way.
    case conflict
    /// What was sent is nothing that could be judged.
    case unreadable
  }

  package var kind: Kind
  /// Stable, e.g. `state.lineage`.
  package var code: String
  /// One sentence that names the workspace.
  package var message: String
  package var remedy: String

  package init(_ kind: Kind, _ code: String, _ message: String, remedy: String) {
    self.kind = kind
    self.code = code
    self.message = message
    self.remedy = remedy
  }
}
