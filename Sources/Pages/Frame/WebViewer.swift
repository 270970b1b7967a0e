/// The person who looks at a page.
package struct WebViewer: Sendable, Hashable {
  package var name: String
  /// Their role in a word, e.g. `approver`.
  package var role: String
  /// What their forms carry, so that no other site can send one.
  package var csrf: String
  /// Whether they may sign: approvers and admins.
  package var maySign: Bool
  /// Whether they have a key to sign with here.
  package var hasPasskey: Bool

  package init(name: String, role: String, csrf: String, maySign: Bool, hasPasskey: Bool = true) {
    self.name = name
    self.role = role
    self.csrf = csrf
    self.maySign = maySign
    self.hasPasskey = hasPasskey
  }
}
