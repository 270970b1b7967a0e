import Crypto
import Formats
import Vocabulary

/// Signs requests by AWS Signature Version 4 (AWS General Reference, "Signing AWS API requests").
package struct RequestSigner: Sendable {
  package var credentials: CloudCredentials
  package var scope: SigningScope

  package init(_ credentials: CloudCredentials, _ scope: SigningScope) {
    self.credentials = credentials
    self.scope = scope
  }

  /// The headers that a request needs beside its own: the time, the token, the body's digest for S3, and the signature.
  ///
  /// - Parameter host: the name and port that the request is sent to.
  package func headers(for request: CloudRequest, host: String) -> [(name: String, value: String)] {
    let payload = request.payload.text(of: request.body)
    var added: [(name: String, value: String)] = [("x-amz-date", scope.timestamp)]
    if request.rules == .verbatim { added.append(("x-amz-content-sha256", payload)) }
    if let token = credentials.sessionToken { added.append(("x-amz-security-token", token)) }
    let canonical = CanonicalRequest(
      method: request.method, path: request.path, rules: request.rules, query: request.query,
      headers: request.headers + added + [("host", host)], payload: payload)
    let value =
      "AWS4-HMAC-SHA256 Credential=\(credentials.accessKey)/\(scope.text), "
      + "SignedHeaders=\(canonical.signedHeaders), Signature=\(signature(of: canonical))"
    return added + [("authorization", value)]
  }

  /// What is signed of a canonical request.
  func stringToSign(_ canonical: CanonicalRequest) -> String {
    let digest = Hexadecimal.encode(Formats.SHA256.hash(Array(canonical.text.utf8)))
    return ["AWS4-HMAC-SHA256", scope.timestamp, scope.text, digest].joined(separator: "\n")
  }

  /// In lower-case hexadecimal digits.
  func signature(of canonical: CanonicalRequest) -> String {
    var key = Array("AWS4\(credentials.secretKey)".utf8)
    for part in [scope.date, scope.region, scope.service, "aws4_request"] {
      key = RequestSigner.code(of: part, by: key)
    }
    return Hexadecimal.encode(RequestSigner.code(of: stringToSign(canonical), by: key))
  }

  private static func code(of text: String, by key: [UInt8]) -> [UInt8] {
    Array(HMAC<Crypto.SHA256>.authenticationCode(for: Array(text.utf8), using: SymmetricKey(data: key)))
  }
}
