import Vocabulary

/// Attributes whose values are passwords and keys, told by their names: a state does not always mark them.
package enum SecretAttributes {
  /// A name that ends so holds a secret.
  private static let endings = [
    "password", "passwd", "passphrase", "secret", "secret_key", "secret_access_key", "access_token", "auth_token",
    "api_key", "apikey", "api_token", "private_key", "private_key_pem", "private_key_openssh", "client_secret",
    "connection_string", "shared_key", "secret_string", "secret_data", "primary_key", "encrypted_password", "token",
  ]
  /// Names with such an ending that are none.
  private static let harmless: Set<String> = [
    "manage_master_user_password", "allows_password", "next_token", "ec2_key_pair_secret", "generate_secret",
    "client_request_token", "continuation_token", "range_primary_key", "requires_secret", "has_secret",
    "disable_password", "reset_password", "creation_token", "kubernetes_secret",
  ]

  /// Whether an attribute of this name holds a secret.
  package static func isSecret(_ name: String) -> Bool {
    let name = name.lowercased()
    return endings.contains { name == $0 || name.hasSuffix("_" + $0) } && !harmless.contains(name)
  }

  /// The attributes of an object that hold a secret: set, and a text.
  package static func names(in object: StructuredValue) -> [String] {
    guard case .object(let object) = object else { return [] }
    return object.members.compactMap { member in
      guard let text = member.value.text, !text.isEmpty, isSecret(member.name) else { return nil }
      return member.name
    }
  }
}
