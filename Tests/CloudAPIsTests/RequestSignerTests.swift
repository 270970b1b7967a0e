import CloudAPIs
import Testing
import Vocabulary

/// The vectors of AWS's Signature Version 4 test suite and of the S3 API Reference ("Examples: signature calculations").
@Suite("Signatures")
struct RequestSignerTests {
  /// One request and the signature that it must get.
  struct Vector: Sendable, CustomTestStringConvertible {
    var name: String
    var method = "GET"
    var path = "/"
    var query: [(name: String, value: String)] = []
    var headers: [(name: String, value: String)] = []
    var body = ""
    var token: String?
    var signature: String
    var testDescription: String { name }
  }

  static let plain = "-._~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
  static let token =
    "AQoDYXdzEPT//////////wEXAMPLEtc764bNrC9SAPBSM22wDOk4x4HIZ8j4FZTwdQWLWsKWHGBuFqwAeMicRXmxfpSPfIeoIYRqTflfKD8YUuwth"
    + "Ax7mSEI/qkPpKPi/kMcGdQrmGdeehM4IC1NtBmUpp2wUE8phUZampKsburEDy0KPkyQDYwT7WZ0wq5VSXDvp75YU9HFvlRd8Tx6q6fE8YQcHNVXAki"
    + "Y9q6d+xo0rKwT38xVqr7ZD0u0iPPkUL64lIZbqBAz+scqKmlzm8FDrypNC9Yjc8fPOLn9FX9KSYvKTr4rvx3iSIlTJabIQwj2ICCR/oLxBA=="

  static let generalVectors: [Vector] = [
    Vector(name: "get-vanilla", signature: "5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31"),
    Vector(
      name: "post-vanilla", method: "POST",
      signature: "5da7c1a2acd57cee7505fc6676e4e544621c30862966e37dddb68e92efbe5d6b"),
    Vector(
      name: "get-vanilla-query-order-key-case", query: [("Param2", "value2"), ("Param1", "value1")],
      signature: "b97d918cfa904a5beff61c982a1b6f458b799221646efd99d3219ec94cdf2500"),
    Vector(
      name: "get-vanilla-query-order-value", query: [("Param1", "value2"), ("Param1", "value1")],
      signature: "5772eed61e12b33fae39ee5e7012498b51d56abc0abb7c60486157bd471c4694"),
    Vector(
      name: "get-vanilla-query-unreserved", query: [(plain, plain)],
      signature: "9c3e54bfcdf0b19771a7f523ee5669cdf59bc7cc0884027167c21bb143a40197"),
    Vector(
      name: "get-utf8", path: "/\u{1234}",
      signature: "697b34846207a3f72246f99d74ae1ee4fe54f44bb06730c58a0d339eb079596d"),
    Vector(
      name: "get-space-normalized", path: "/example space/",
      signature: "446b817944c553435b35e813c261ff4e161fff982d1bacdef1c87f6785dd1662"),
    Vector(
      name: "get-relative-relative", path: "/example1/example2/../..",
      signature: "5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31"),
    Vector(
      name: "get-slashes", path: "//example//",
      signature: "9a624bd73a37c9a373b5312afbebe7a714a789de108f0bdfe846570885f57e84"),
    Vector(
      name: "post-x-www-form-urlencoded", method: "POST",
      headers: [("Content-Type", "application/x-www-form-urlencoded")], body: "Param1=value1",
      signature: "ff11897932ad3f4e8b18135d722051e5ac45fc38421b1da7b9d196a0fe09473a"),
    Vector(
      name: "post-sts-header-before", method: "POST", token: token,
      signature: "85d96828115b5dc0cfc3bd16ad9e210dd772bbebba041836c64533a82be05ead"),
  ]

  static let storageVectors: [Vector] = [
    Vector(
      name: "GET object", path: "/test.txt", headers: [("Range", "bytes=0-9")],
      signature: "f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41"),
    Vector(
      name: "GET lifecycle", query: [("lifecycle", "")],
      signature: "fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543"),
    Vector(
      name: "GET bucket", query: [("max-keys", "2"), ("prefix", "J")],
      signature: "34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7"),
    Vector(
      name: "a key with dots, doubled slashes, blanks and signs (botocore's)", path: "/a/../b//c d+e/α",
      signature: "88105da6267fba1ed3b8ac09ebf07210b00b7fda53a973a899d845e023c76e73"),
  ]

  @Test("Each vector of the general suite gets its signature", arguments: generalVectors)
  func general(_ vector: Vector) {
    let credentials = CloudCredentials(
      accessKey: "AKIDEXAMPLE", secretKey: "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY", sessionToken: vector.token)
    // 2015-08-30T12:36:00Z
    let scope = SigningScope(
      region: "us-east-1", service: "service", time: Instant(milliseconds: 1_440_938_160_000))
    #expect(signature(vector, credentials, scope, .normalised, "example.amazonaws.com") == vector.signature)
  }

  @Test("Each vector of S3, which takes paths as they are, gets its signature", arguments: storageVectors)
  func storage(_ vector: Vector) {
    let credentials = CloudCredentials(
      accessKey: "AKIAIOSFODNN7EXAMPLE", secretKey: "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY")
    // 2013-05-24T00:00:00Z
    let scope = SigningScope(region: "us-east-1", service: "s3", time: Instant(milliseconds: 1_369_353_600_000))
    #expect(signature(vector, credentials, scope, .verbatim, "examplebucket.s3.amazonaws.com") == vector.signature)
  }

  @Test("A body that is not signed says so in its header")
  func unsigned() {
    var request = CloudRequest("PutObject", method: "PUT", path: "/a", body: [1, 2, 3], isIdempotent: true)
    request.rules = .verbatim
    request.payload = .unsigned
    let signer = RequestSigner(
      CloudCredentials(accessKey: "A", secretKey: "B"),
      SigningScope(region: "eu-west-1", service: "s3", time: Instant(milliseconds: 0)))
    let headers = signer.headers(for: request, host: "b.example")
    #expect(headers.first { $0.name == "x-amz-content-sha256" }?.value == "UNSIGNED-PAYLOAD")
    request.payload = .known(String(repeating: "ab", count: 32))
    let known = signer.headers(for: request, host: "b.example")
    #expect(known.first { $0.name == "x-amz-content-sha256" }?.value == String(repeating: "ab", count: 32))
  }

  private func signature(
    _ vector: Vector, _ credentials: CloudCredentials, _ scope: SigningScope, _ rules: PathRules, _ host: String
  ) -> String {
    var request = CloudRequest(
      vector.name, method: vector.method, path: vector.path, query: vector.query, headers: vector.headers,
      body: Array(vector.body.utf8), isIdempotent: true)
    request.rules = rules
    let value = RequestSigner(credentials, scope).headers(for: request, host: host)
      .first { $0.name == "authorization" }?.value
    return value?.split(separator: "Signature=").last.map(String.init) ?? "none"
  }
}
