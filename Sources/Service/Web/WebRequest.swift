import HTTPTypes
import Hummingbird
import Pages
import Vocabulary

/// One request of a browser, with who looks.
struct WebRequest: Sendable {
  let request: Request
  let context: APIContext
  let visitor: WebVisitor

  /// A query parameter that is there and not empty, at most 256 bytes of it.
  func query(_ name: String) -> String? {
    request.uri.queryParameters[Substring(name)].map { String($0.prefix(256)) }.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// A whole number from 0 among the query parameters; nil when it is none.
  func number(_ name: String) -> Int64? {
    query(name).flatMap { $0.utf8.count <= 15 ? Int64($0) : nil }.flatMap { $0 >= 0 ? $0 : nil }
  }

  /// The number of the event that the browser heard last, where it takes up a stream again (`Last-Event-ID`).
  var told: Int64? {
    HTTPField.Name("Last-Event-ID").flatMap { request.headers[$0] }.flatMap { $0.utf8.count <= 15 ? Int64($0) : nil }
  }

  /// A part of the address.
  func part(_ name: String) throws -> String { try context.parameters.require(name) }
}
