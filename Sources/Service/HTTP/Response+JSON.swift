import Formats
import HTTPTypes
import Hummingbird
import NIOCore
import Vocabulary

extension Response {
  /// A value as canonical JSON.
  package static func json(_ value: StructuredValue, status: HTTPResponse.Status = .ok) -> Response {
    do {
      return bytes(try JSONWriter.canonical(value), type: "application/json", status: status)
    } catch {
      return Response(status: .internalServerError)
    }
  }

  /// Bytes of a media type.
  package static func bytes(_ bytes: [UInt8], type: String, status: HTTPResponse.Status = .ok) -> Response {
    Response(
      status: status, headers: [.contentType: type, .contentLength: String(bytes.count)],
      body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
  }
}
