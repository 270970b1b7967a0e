/// The environment that a child gets.
package enum ChildEnvironment: Sendable, Hashable {
  /// The caller's, with these laid over it; nil takes one away.
  case inherited([String: String?])
  /// These and no others.
  case exactly([String: String])
}
