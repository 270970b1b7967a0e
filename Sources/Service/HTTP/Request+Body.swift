import Formats
import HTTPTypes
import Hummingbird
import NIOCore
import Vocabulary

extension Request {
  /// The whole body; a longer one than the bound is refused with 413.
  package mutating func bytes(upTo bound: Int) async throws -> [UInt8] {
    do {
      let length = headers[.contentLength].flatMap { Int($0) }
      if let length, length > bound { throw NIOTooManyBytesError(maxBytes: bound) }
      let buffer = try await collectBody(upTo: bound)
      // A connection that ends early ends the body without a word.
      guard length == nil || length == buffer.readableBytes else {
        throw APIError(.badRequest, "body.cut-off", "the body ended before its length", remedy: "send it again, whole")
      }
      return Array(buffer.readableBytesView)
    } catch is NIOTooManyBytesError {
      throw APIError(.contentTooLarge, "body.too-large", "the body is over \(bound) bytes")
    }
  }

  /// The body as a JSON object within the bounds of requests; 400 says where it is none.
  package mutating func object() async throws -> StructuredObject {
    let bytes = try await bytes(upTo: JSONLimits.request.bytes)
    do {
      guard case .object(let object) = try JSONReader.read(bytes, limits: .request) else {
        throw APIError(.badRequest, "body.malformed", "the body is no JSON object")
      }
      return object
    } catch let error as FormatError {
      throw APIError(.badRequest, "body.malformed", "the body is no JSON: \(error)")
    }
  }
}
