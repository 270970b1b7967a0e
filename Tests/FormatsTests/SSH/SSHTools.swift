import Formats
import TestSupport

/// The real `ssh-keygen` and `openssl`, asked by shell scripts in a folder of their own.
enum SSHTools {
  /// A key and a signature that `ssh-keygen` made.
  struct Signed {
    var line: String
    /// As `ssh-keygen -l` prints it.
    var fingerprint: String
    var armored: String
  }

  /// A tool printed something else than was expected.
  struct Unexpected: Error {
    var printed: String
  }

  static let namespace = "tagout-approval-v1"

  private static let folder = "set -e; d=$(mktemp -d); trap 'rm -rf \"$d\"' EXIT; cd \"$d\"; cat > message; "

  /// Makes a key and signs a message by it.
  static func sign(
    _ message: [UInt8], type: String, hash: String = "sha512", namespace: String = namespace
  ) throws -> Signed {
    let script =
      folder + """
        ssh-keygen -q -t \(type) -N '' -C 'ada lovelace' -f key
        cat key.pub; ssh-keygen -l -f key.pub | cut -d' ' -f2
        ssh-keygen -q -Y sign -f key -n \(namespace) -O hashalg=\(hash) < message
        """
    let text = String(decoding: try Oracle.output(ofScript: script, input: message), as: UTF8.self)
    let lines = text.split(separator: "\n", maxSplits: 2)
    guard lines.count == 3 else { throw Unexpected(printed: text) }
    return Signed(line: String(lines[0]), fingerprint: String(lines[1]), armored: String(lines[2]))
  }

  /// What `ssh-keygen -Y verify` says of a signature by a key.
  static func verifies(_ armored: String, by line: String, _ message: [UInt8]) throws -> Bool {
    let script =
      folder + """
        echo \(Oracle.quoted("ada " + line)) > allowed; printf %s \(Oracle.quoted(armored)) > sig
        if ssh-keygen -q -Y verify -f allowed -I ada -n \(namespace) -s sig < message >/dev/null 2>&1
        then echo yes; else echo no; fi
        """
    return String(decoding: try Oracle.output(ofScript: script, input: message), as: UTF8.self) == "yes\n"
  }

  /// What OpenSSL says of a curve's signature on bytes.
  static func verifies(_ signature: SSHSignature, on bytes: [UInt8]) throws -> Bool {
    guard let curve = signature.publicKey.kind.curve else { return false }
    let (key, raw) = (signature.publicKey.key, signature.signature)
    let der: [UInt8]
    let value: [UInt8]
    let options: String
    switch curve {
    case .ed25519: (der, value, options) = (ed25519Key + key, raw, "-rawin")
    case .p256: (der, value, options) = (p256Key + key, pair(raw), "-rawin -digest sha256")
    }
    let script =
      folder + """
        echo \(Base64.encode(der)) | base64 -d > key; echo \(Base64.encode(value)) | base64 -d > sig
        if openssl pkeyutl -verify -pubin -keyform DER -inkey key -sigfile sig \(options) -in message >/dev/null 2>&1
        then echo yes; else echo no; fi
        """
    return String(decoding: try Oracle.output(ofScript: script, input: bytes), as: UTF8.self) == "yes\n"
  }

  /// A SubjectPublicKeyInfo up to the key itself (RFC 8410 §4).
  private static let ed25519Key: [UInt8] = [0x30, 0x2A, 0x30, 0x05, 0x06, 0x03, 0x2B, 0x65, 0x70, 0x03, 0x21, 0x00]

  /// A SubjectPublicKeyInfo up to the key itself (RFC 5480 §2).
  private static let p256Key: [UInt8] = [
    0x30, 0x59, 0x30, 0x13, 0x06, 0x07, 0x2A, 0x86, 0x48, 0xCE, 0x3D, 0x02, 0x01, 0x06, 0x08, 0x2A, 0x86, 0x48, 0xCE,
    0x3D, 0x03, 0x01, 0x07, 0x03, 0x42, 0x00,
  ]

  /// Two numbers as the sequence that OpenSSL reads (RFC 3279 §2.2.3).
  private static func pair(_ raw: [UInt8]) -> [UInt8] {
    let both = [raw.prefix(32), raw.suffix(32)].flatMap { number in
      let digits = Array(number.drop { $0 == 0 })
      let positive = (digits.first ?? 0x80) >= 0x80 ? [0] + digits : digits
      return [0x02, UInt8(positive.count)] + positive
    }
    return [0x30, UInt8(both.count)] + both
  }
}
