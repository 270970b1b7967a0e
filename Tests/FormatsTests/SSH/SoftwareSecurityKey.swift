import Formats
import TestSupport

/// A security key made of software: no hardware is at hand in tests, and `ssh-keygen -Y verify` cannot tell. It signs
/// as PROTOCOL.u2f says, by a private key of OpenSSL's.
struct SoftwareSecurityKey {
  var kind: SSHKeyKind
  var application = "ssh:"
  var flags: UInt8 = 0x05
  var counter: UInt32 = 7

  /// The line of the public key and the armoured signature on a message.
  func sign(_ message: [UInt8]) throws -> (line: String, armored: String) {
    let tail = SSHWire.string([]) + SSHWire.string("sha512".utf8) + SSHWire.string(SHA512.hash(message))
    let inner = Array("SSHSIG".utf8) + SSHWire.string(SSHTools.namespace.utf8) + tail
    let signed =
      SHA256.hash(Array(application.utf8)) + [flags] + SSHWire.number(counter) + SHA256.hash(inner)
    let (key, value) = try signature(on: signed)
    let name = SSHWire.string(kind.rawValue.utf8)
    let curve = kind.curve == .p256 ? SSHWire.string("nistp256".utf8) : []
    let blob = name + curve + SSHWire.string(key) + SSHWire.string(application.utf8)
    let own = name + SSHWire.string(value) + [flags] + SSHWire.number(counter)
    let whole =
      Array("SSHSIG".utf8) + SSHWire.number(1) + SSHWire.string(blob) + SSHWire.string(SSHTools.namespace.utf8)
      + SSHWire.string([]) + SSHWire.string("sha512".utf8) + SSHWire.string(own)
    return ("\(kind.rawValue) \(Base64.encode(blob)) hello", SoftwareSecurityKey.armored(whole))
  }

  /// The text that `ssh-keygen` would write.
  static func armored(_ blob: [UInt8]) -> String {
    let digits = Array(Base64.encode(blob).utf8)
    let lines = stride(from: 0, to: digits.count, by: 70).map {
      String(decoding: digits[$0..<min($0 + 70, digits.count)], as: UTF8.self)
    }
    return (["-----BEGIN SSH SIGNATURE-----"] + lines + ["-----END SSH SIGNATURE-----", ""]).joined(separator: "\n")
  }

  /// The public key, and the signature as it stands in the blob.
  private func signature(on bytes: [UInt8]) throws -> (key: [UInt8], value: [UInt8]) {
    let algorithm = kind.curve == .p256 ? "EC -pkeyopt ec_paramgen_curve:P-256" : "ed25519"
    let options = kind.curve == .p256 ? "-rawin -digest sha256" : "-rawin"
    let script = """
      set -e; d=$(mktemp -d); trap 'rm -rf "$d"' EXIT; cd "$d"; cat > message
      openssl genpkey -algorithm \(algorithm) -out key 2>/dev/null
      openssl pkey -in key -pubout -outform DER | base64 -w0; echo
      openssl pkeyutl -sign -inkey key \(options) -in message | base64 -w0; echo
      """
    let text = String(decoding: try Oracle.output(ofScript: script, input: bytes), as: UTF8.self)
    let lines = try text.split(separator: "\n").map { try Base64.decode(String($0)) }
    guard lines.count == 2 else { throw SSHTools.Unexpected(printed: text) }
    return kind.curve == .p256
      ? (Array(lines[0].suffix(65)), SoftwareSecurityKey.numbers(lines[1])) : (Array(lines[0].suffix(32)), lines[1])
  }

  /// The two numbers of a DER sequence, each with its length in front as SSH writes them.
  private static func numbers(_ der: [UInt8]) -> [UInt8] {
    let first = 4 + Int(der[3])
    return SSHWire.string(der[4..<first]) + SSHWire.string(der[(first + 2)...])
  }
}
