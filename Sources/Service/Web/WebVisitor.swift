import Pages

/// Somebody who looks at pages: a person who is signed in.
struct WebVisitor: Sendable {
  var session: WebSession
  var viewer: WebViewer

  /// Their roles in words.
  static func role(_ session: WebSession) -> String {
    session.roles.map { $0.rawValue }.sorted().joined(separator: ", ")
  }
}
