import Crypto
import Formats
import HTTPTypes
import Hummingbird
import TerraformPlans
import Vocabulary

extension StateBackendRoutes {
  /// A refused lock. Terraform prints of a 423 the member `ID` alone, and of a 403 no word of the server's.
  static func lockAnswer(_ error: APIError, _ info: StructuredObject) -> Response {
    let words: StructuredObject = [
      "code": .string(error.code), "message": .string(error.message),
      "remedy": error.remedy.map(StructuredValue.string) ?? .null,
    ]
    return Response.json(.object(info.merging(["error": .object(words)])), status: .locked)
  }

  /// A refusal in the shape of the lock that stands in the way.
  static func sentence(
    _ error: APIError, _ wanted: LockRequest, _ workspace: String, _ now: Instant
  ) -> StructuredObject {
    let sentence = error.remedy.map { "\(error.message); \($0)" } ?? error.message
    return [
      "ID": .string(sentence), "Operation": .string(wanted.operation), "Info": .string(sentence),
      "Who": "tagout", "Version": .string(TagoutVersion.text), "Created": .string(now.description),
      "Path": .string(workspace),
    ]
  }

  /// What an unlock names; nil for an empty body.
  static func request(in bytes: [UInt8]) throws -> LockRequest? {
    guard !bytes.isEmpty else { return nil }
    do {
      guard case .object(let object) = try JSONReader.read(bytes, limits: .request) else {
        throw APIError(.badRequest, "body.malformed", "the body is no JSON object")
      }
      return LockRequest(object)
    } catch let error as FormatError {
      throw APIError(.badRequest, "body.malformed", "the body is no JSON: \(error)")
    }
  }

  /// Refuses a body that is not what its `Content-MD5` says (RFC 1864), which Terraform sends with each.
  static func check(_ bytes: [UInt8], against headers: HTTPFields) throws {
    guard let name = HTTPField.Name("Content-MD5"), let given = headers[name] else { return }
    // What is no base64 is no digest of anything.
    guard let digest = try? Base64.decode(given), digest == Array(Insecure.MD5.hash(data: bytes)) else {
      throw APIError(
        .badRequest, "body.damaged", "the body is not what its Content-MD5 says", remedy: "send it again, whole")
    }
  }
}
