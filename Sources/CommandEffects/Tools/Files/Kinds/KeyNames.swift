/// Knows private keys, key stores and files of secrets by their names.
enum KeyNames {
  private static let folders: Set<String> = [".ssh", ".gnupg", ".password-store", ".aws", ".kube", ".age"]

  private static let files: Set<String> = [
    "id_rsa", "id_ed25519", "id_ecdsa", "id_dsa", "authorized_keys", "master.key", "ca.key", "ca-key.pem", "root.key",
    "vault.key", "unseal.key", "keys.txt",
  ]

  private static let stores: Set<Substring> = ["jks", "keystore", "kdbx", "p12", "pfx", "asc"]

  /// Whether the components lead to a key that cannot be made again.
  static func isKey(_ parts: some BidirectionalCollection<String>) -> Bool {
    guard let last = parts.last else { return false }
    if folders.contains(last) || files.contains(last) { return true }
    if parts.contains(where: folders.contains) {
      return last == "credentials" || last == "config" || last == "secring.gpg" || last.hasPrefix("private-keys")
    }
    return last.utf8.contains(UInt8(ascii: ".")) && stores.contains(SourceNames.ending(last))
  }

  /// Whether it is a file of values that no repository keeps.
  static func isSecret(_ parts: some BidirectionalCollection<String>) -> Bool {
    switch parts.last {
    case ".env", ".env.local", ".env.production", ".env.prod", ".env.production.local", ".envrc": true
    default: false
    }
  }
}
