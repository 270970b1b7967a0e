/// The public half of an SSH key, as a line of a `.pub` file, `authorized_keys` or `allowed_signers` has it.
package struct SSHPublicKey: Sendable, Hashable {
  /// The longest line and the longest blob that are read, in bytes; an RSA key of 16,384 bits is shorter.
  package static let bound = 8192

  package let kind: SSHKeyKind
  /// The wire form (RFC 4253 §6.6), which the fingerprint is of.
  package let blob: [UInt8]
  /// The key itself: 32 bytes for Ed25519, 65 for P-256, the modulus for RSA.
  package let key: [UInt8]
  /// What a security key made it for, e.g. `ssh:`; nil for other keys.
  package let application: String?

  /// Reads `TYPE BASE64 [COMMENT]`, as `ssh-keygen` writes it; options in front are refused.
  package init(line: String) throws(FormatError) {
    guard line.utf8.count <= SSHPublicKey.bound else {
      throw FormatError(.ssh, .tooLarge(bound: SSHPublicKey.bound), at: 0)
    }
    let words = line.utf8.split(maxSplits: 2) { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }
    guard let name = words.first, let kind = SSHKeyKind(rawValue: String(decoding: name, as: UTF8.self)) else {
      throw FormatError(.ssh, .unsupported("no key of a known type"), at: 0)
    }
    guard words.count > 1 else { throw FormatError(.ssh, .truncated, at: line.utf8.count) }
    if words.count > 2, words[2].dropLast(while: { $0 == 0x0A || $0 == 0x0D }).contains(0x0A) {
      throw FormatError(.ssh, .trailingBytes, at: line.utf8.count)
    }
    try self.init(blob: try Base64.decode(words[1]))
    guard self.kind == kind else { throw FormatError(.ssh, .unsupported("a key of another type than it says"), at: 0) }
  }

  /// Reads the wire form.
  package init(blob: [UInt8]) throws(FormatError) {
    guard blob.count <= SSHPublicKey.bound else {
      throw FormatError(.ssh, .tooLarge(bound: SSHPublicKey.bound), at: 0)
    }
    var reader = SSHReader(blob)
    let name = try reader.text()
    guard let kind = SSHKeyKind(rawValue: name) else {
      throw FormatError(.ssh, .unsupported("a key of another type"), at: 0)
    }
    self.kind = kind
    self.blob = blob
    key = try SSHPublicKey.key(kind, &reader)
    application = kind.isHardwareBound ? try reader.text() : nil
    try reader.finish()
  }

  private static func key(_ kind: SSHKeyKind, _ reader: inout SSHReader) throws(FormatError) -> [UInt8] {
    let start = reader.position
    switch kind {
    case .ed25519, .hardwareEd25519:
      let key = try reader.string()
      guard key.count == 32 else { throw FormatError(.ssh, .malformedLength, at: start) }
      return key
    case .ecdsa, .hardwareECDSA:
      guard try reader.text() == "nistp256" else {
        throw FormatError(.ssh, .unsupported("another curve than nistp256"), at: start)
      }
      let key = try reader.string()
      guard key.count == 65, key.first == 4 else { throw FormatError(.ssh, .malformedLength, at: start) }
      return key
    case .rsa:
      _ = try reader.positive(bound: 8)
      return try reader.positive(bound: 2048)
    }
  }

  /// As `ssh-keygen -l` prints it: `SHA256:` and the digest of the wire form in base64 without padding.
  package var fingerprint: String {
    let digest = Base64.encode(SHA256.hash(blob))
    return "SHA256:" + digest.prefix { $0 != "=" }
  }

  /// The line without a comment.
  package var line: String { "\(kind.rawValue) \(Base64.encode(blob))" }
}

extension Collection {
  /// Without the elements at its end that fulfil a condition.
  fileprivate func dropLast(while condition: (Element) -> Bool) -> SubSequence where Self: BidirectionalCollection {
    var end = endIndex
    while end > startIndex, condition(self[index(before: end)]) { end = index(before: end) }
    return self[..<end]
  }
}
