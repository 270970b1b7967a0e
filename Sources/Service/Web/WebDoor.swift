import HTTPTypes
import Hummingbird
import Pages

/// Finds out which person looks at a page.
protocol WebDoor: Sendable {
  /// The person behind a request; nil when nobody has signed in, or their time is over.
  func visitor(_ request: Request, _ context: APIContext) async throws -> WebVisitor?
}

/// Somebody who looks at pages.
struct WebVisitor: Sendable {
  var viewer: WebViewer
  /// The one workspace that they may see; nil for all of them.
  var workspace: String?

  /// Whether they may see what happens in a workspace.
  func reaches(_ name: String) -> Bool { workspace.map { $0 == name } ?? true }
}
