/// What a browser gives for a new passkey: the authenticator's data, and what vouches for it (WebAuthn level 2 §6.5.4).
package struct AttestationObject: Sendable, Hashable {
  /// `none`, `packed`, `tpm` and others.
  package let format: String
  package let statement: CBORValue
  /// The bytes of the authenticator's data, which the statement is over.
  package let authenticatorData: [UInt8]

  /// Browsers write it, not authenticators: its keys may stand in any order, each once.
  package init(_ bytes: [UInt8]) throws(FormatError) {
    let value = try CBORReader.read(bytes, limits: CBORLimits(depth: 8, bytes: 1 << 17, values: 1 << 10))
    guard let format = value[.text("fmt")]?.textString, let statement = value[.text("attStmt")],
      statement.pairs != nil, let data = value[.text("authData")]?.byteString
    else { throw FormatError(.webAuthn, .unsupported("an attestation without its parts"), at: 0) }
    self.format = format
    self.statement = statement
    authenticatorData = data
  }
}
