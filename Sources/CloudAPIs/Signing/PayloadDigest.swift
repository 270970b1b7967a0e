import Formats

/// What a signature says of a request's body.
package enum PayloadDigest: Sendable, Hashable {
  /// The SHA-256 of the bytes that are sent.
  case bytes
  /// The SHA-256 of a body that was read before, 64 lower-case hexadecimal digits.
  case known(String)
  /// Nothing: S3 over TLS alone.
  case unsigned
  /// The body comes in chunks that are not signed, with a trailer (S3).
  case streamed

  /// The text that stands for the body in what is signed.
  func text(of body: [UInt8]) -> String {
    switch self {
    case .bytes: Hexadecimal.encode(SHA256.hash(body))
    case .known(let digest): digest
    case .unsigned: "UNSIGNED-PAYLOAD"
    case .streamed: "STREAMING-UNSIGNED-PAYLOAD-TRAILER"
    }
  }
}
