/// What an identifier says of where the thing that it names lives.
///
/// Read from Amazon resource names (docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html), Google's full resource
/// names (cloud.google.com/apis/design/resource_names), Azure's resource identifiers and Key Vault addresses
/// (learn.microsoft.com/azure/key-vault/general/about-keys-secrets-certificates) and Oracle Cloud identifiers.
struct CloudName: Hashable {
  /// With its cloud in front: `aws 123456789012`, `google shop-prod`, `azure 0f3a…`.
  var account: String?
  /// With its cloud in front: `aws eu-west-1`.
  var region: String?
  /// What the key is called, whatever version or alias form names it; nil when it names no key.
  var key: String?

  /// Whether a text begins as one of them, told by its first bytes alone: most texts do not.
  static func mayBe(_ text: String) -> Bool {
    var bytes = text.utf8.makeIterator()
    return switch (bytes.next(), bytes.next()) {
    case (UInt8(ascii: "a"), UInt8(ascii: "r")), (UInt8(ascii: "o"), UInt8(ascii: "c")),
      (UInt8(ascii: "h"), UInt8(ascii: "t")), (UInt8(ascii: "/"), UInt8(ascii: "s")),
      (UInt8(ascii: "/"), UInt8(ascii: "S")), (UInt8(ascii: "p"), UInt8(ascii: "r")):
      true
    default: false
    }
  }

  /// Whether a text is an Amazon resource name.
  static func isAmazon(_ text: String) -> Bool { text.utf8.starts(with: "arn:".utf8) }

  /// Whether an Amazon resource name is that of a key, whatever its partition.
  static func isAmazonKey(_ text: String) -> Bool {
    let rest = text.utf8.dropFirst(4)
    guard let colon = rest.firstIndex(of: UInt8(ascii: ":")), rest[colon...].starts(with: ":kms:".utf8) else {
      return false
    }
    return CloudName(text)?.key != nil
  }

  /// Nil when the text is no such identifier.
  init?(_ text: String) {
    guard text.utf8.count >= 8, text.utf8.count <= 2_048 else { return nil }
    if text.hasPrefix("arn:") {
      self.init(amazon: text)
    } else if text.hasPrefix("ocid1.") {
      self.init(oracle: text)
    } else if text.hasPrefix("https://"), text.contains("googleapis.com/"),
      let range = text.firstRange(of: "/projects/")
    {
      self.init(google: text[text.index(after: range.lowerBound)...])
    } else if text.hasPrefix("https://") {
      self.init(vault: text)
    } else if CloudName.starts(with: "/subscriptions/", text) {
      self.init(azure: text)
    } else if text.hasPrefix("projects/") {
      self.init(google: text[...])
    } else {
      return nil
    }
  }

  private init?(amazon text: String) {
    let parts = text.utf8.split(separator: UInt8(ascii: ":"), maxSplits: 5, omittingEmptySubsequences: false)
    guard parts.count == 6 else { return nil }
    let account = parts[4]
    self.account = account.count == 12 && account.allSatisfy(CloudName.isDigit) ? "aws \(Substring(account))" : nil
    region = parts[3].isEmpty ? nil : "aws \(Substring(parts[3]))"
    key = parts[2].elementsEqual("kms".utf8) && parts[5].starts(with: "key/".utf8) ? text : nil
  }

  private init?(oracle text: String) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count >= 5 else { return nil }
    account = parts[1] == "compartment" || parts[1] == "tenancy" ? "oci \(text)" : nil
    region = parts[3].isEmpty ? nil : "oci \(parts[3])"
    key = parts[1] == "key" ? text : nil
  }

  private init?(vault text: String) {
    let parts = text.split(separator: "/")
    guard parts.count >= 4, parts[2] == "keys",
      parts[1].contains(".vault.") || parts[1].contains(".managedhsm.")
    else { return nil }
    // The last part names a version of the same key.
    key = "https://" + parts[1..<4].joined(separator: "/")
  }

  private init?(azure text: String) {
    let parts = text.split(separator: "/")
    guard parts.count >= 2 else { return nil }
    account = "azure \(parts[1])"
  }

  private init?(google text: Substring) {
    let parts = text.split(separator: "/")
    guard parts.count >= 2, parts[0] == "projects" else { return nil }
    account = "google \(parts[1])"
    for (name, value) in zip(parts.dropFirst(2), parts.dropFirst(3)) {
      switch name {
      case "locations", "regions", "zones": region = region ?? "google \(value)"
      default: break
      }
    }
    if parts.count >= 8, parts[4] == "keyRings", parts[6] == "cryptoKeys" {
      key = parts.prefix(8).joined(separator: "/")
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  private static func starts(with prefix: String, _ text: String) -> Bool {
    text.utf8.count > prefix.utf8.count && text.prefix(prefix.count).lowercased() == prefix
  }
}
