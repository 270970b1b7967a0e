import Crypto
import Formats

/// MD5, which S3 names objects by; it proves nothing against whoever means harm.
package enum ContentDigest {
  /// As `Content-MD5` wants it.
  static func md5(_ bytes: [UInt8]) -> String { Base64.encode(Array(Insecure.MD5.hash(data: bytes))) }

  /// As an entity tag has it, in lower-case hexadecimal digits.
  package static func entityTag(_ bytes: [UInt8]) -> String {
    Hexadecimal.encode(Array(Insecure.MD5.hash(data: bytes)))
  }
}
