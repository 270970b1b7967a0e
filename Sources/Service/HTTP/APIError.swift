import Formats
import HTTPTypes
import Hummingbird
import Vocabulary

/// A request that is refused, in words for whoever sent it: `{"error":{"code","message","remedy"}}`.
package struct APIError: Error, Sendable, HTTPResponseError {
  package var status: HTTPResponse.Status
  /// Stable, e.g. `token.missing`.
  package var code: String
  package var message: String
  /// What to do next.
  package var remedy: String?
  package var headers: HTTPFields

  package init(
    _ status: HTTPResponse.Status, _ code: String, _ message: String, remedy: String? = nil, headers: HTTPFields = [:]
  ) {
    self.status = status
    self.code = code
    self.message = message
    self.remedy = remedy
    self.headers = headers
  }

  /// The answer that carries it.
  package func response(from request: Request, context: some RequestContext) throws -> Response {
    var error: [StructuredObject.Member] = [.init("code", .string(code)), .init("message", .string(message))]
    if let remedy { error.append(.init("remedy", .string(remedy))) }
    var response = Response.json(.object(["error": .object(StructuredObject(error))]), status: status)
    for field in headers { response.headers[field.name] = field.value }
    return response
  }
}
