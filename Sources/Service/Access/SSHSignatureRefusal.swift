/// Why a signature by an SSH key proves nothing, in words for whoever made it.
package enum SSHSignatureRefusal: Error, Sendable, Hashable, CustomStringConvertible {
  /// It is no signature that can be read.
  case malformed(String)
  /// It was made for another purpose.
  case otherNamespace(String, wanted: String)
  /// It was made by a security key's credential for something else than SSH.
  case otherApplication(String)
  /// The key did not sign this message.
  case doesNotFit(key: String)

  package var description: String {
    switch self {
    case .malformed(let reason):
      "this is no signature (\(reason)); make it with `ssh-keygen -Y sign`, with a key of type ed25519 or ecdsa"
    case .otherNamespace(let name, let wanted):
      "the signature was made for \"\(name)\"; make it with `ssh-keygen -Y sign -n \(wanted)`"
    case .otherApplication(let name):
      "the security key made it for \"\(name)\"; use a key that `ssh-keygen -t ed25519-sk` made"
    case .doesNotFit(let key):
      "the key \"\(key)\" did not sign this text; fetch the text again and sign it byte for byte"
    }
  }
}
