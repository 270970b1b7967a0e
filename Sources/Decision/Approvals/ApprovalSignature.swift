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

  /// What a browser gives for a passkey that was touched, each part in base64url as the browser writes it
  /// (WebAuthn level 3 §5.1, `AuthenticationResponseJSON`).
  package struct Assertion: Sendable, Hashable {
    package var credential: String
    package var authenticatorData: String
    package var clientData: String
    package var signature: String

    package init(credential: String, authenticatorData: String, clientData: String, signature: String) {
      self.credential = credential
      self.authenticatorData = authenticatorData
      self.clientData = clientData
      self.signature = signature
    }
  }
}
