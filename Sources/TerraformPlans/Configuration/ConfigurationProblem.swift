/// A file of a configuration that could not be read: what it says stays unknown.
package struct ConfigurationProblem: Sendable, Hashable {
  /// The module's key; empty for the root module.
  package var module: String
  package var file: String
  /// Why, in words.
  package var reason: String
}
