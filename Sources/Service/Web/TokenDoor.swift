import HTTPTypes
import Hummingbird
import Pages

/// Lets whoever has a reader's or an operator's token look, by the header of each request; nobody signs that way.
struct TokenDoor: WebDoor {
  func visitor(_ request: Request, _ context: APIContext) async throws -> WebVisitor? {
    guard let token = context.caller?.token else { return nil }
    switch token.role {
    case .agent, .runner:
      throw APIError(
        .forbidden, "token.role", "the pages are for people, not for an \(token.role.rawValue)",
        remedy: "`tagout proposal show` tells agents what they need")
    case .operator, .reader:
      return WebVisitor(
        viewer: WebViewer(
          name: token.name, role: "\(token.role.rawValue) token", csrf: "", maySign: false, hasPasskey: false),
        workspace: token.workspace)
    }
  }
}
