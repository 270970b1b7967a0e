import Vocabulary

/// A person's signature on an `ApprovalSubject`, as it was given, kept so that anyone can check it again.
package enum ApprovalSignature: Sendable, Hashable {
  /// The armoured text that `ssh-keygen -Y sign -n tagout-approval-v1` writes (OpenSSH, PROTOCOL.sshsig); its message
  /// is the subject's canonical JSON.
  case ssh(armored: String)
  /// A passkey's answer (WebAuthn level 2 §5.2.2); its challenge is SHA-256(namespace ‖ the subject's canonical JSON).
  case passkey(Assertion)

  /// Tells these signatures from any other that the same keys make.
  package static let namespace = "tagout-approval-v1"

  /// What a browser gives for a passkey that was touched.
  package struct Assertion: Sendable, Hashable {
    package var credential: [UInt8]
    package var authenticatorData: [UInt8]
    package var clientData: [UInt8]
    package var signature: [UInt8]

    package init(credential: [UInt8], authenticatorData: [UInt8], clientData: [UInt8], signature: [UInt8]) {
      self.credential = credential
      self.authenticatorData = authenticatorData
      self.clientData = clientData
      self.signature = signature
    }
  }
}
