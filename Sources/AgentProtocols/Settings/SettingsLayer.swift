/// One of the settings files that a client reads, as it is.
package struct SettingsLayer: Sendable, Hashable {
  /// Whose settings they are.
  package enum Kind: String, Sendable, Hashable {
    /// The administrator's; what stands there cannot be turned off by the others.
    case managed
    case user
    /// The project's, in its folder.
    case project
    /// The project's on this machine alone.
    case local
  }

  package var kind: Kind
  package var path: String
  /// Nil when there is no such file.
  package var content: [UInt8]?

  package init(_ kind: Kind, path: String, content: [UInt8]?) {
    self.kind = kind
    self.path = path
    self.content = content
  }

  /// Whether Tagout's hook is named in it, well-formed or not.
  var namesHook: Bool {
    guard let content else { return false }
    return String(decoding: content, as: UTF8.self).contains("tagout-hook")
  }
}
