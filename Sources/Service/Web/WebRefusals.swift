import HTTPTypes
import Hummingbird
import Pages

/// Says refusals as pages, for people in a browser.
struct WebRefusals: RouterMiddleware {
  typealias Context = APIContext

  func handle(
    _ request: Request, context: APIContext, next: (Request, APIContext) async throws -> Response
  ) async throws -> Response {
    do {
      return try await next(request, context)
    } catch let error as APIError {
      let link = MessagePage.Link("/proposals", "All proposals")
      let title = WebRefusals.title(error.status)
      let body = MessagePage(title, WebRefusals.sentence(error.message), remedy: error.remedy, link: link).body
      return WebAnswer.page(PageFrame(title).page(body), status: error.status)
    }
  }

  private static func title(_ status: HTTPResponse.Status) -> String {
    switch status {
    case .notFound: "Not found"
    case .unauthorized: "Sign in"
    case .forbidden: "Not yours to see"
    default: "That did not work"
    }
  }

  private static func sentence(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst() + "."
  }
}
