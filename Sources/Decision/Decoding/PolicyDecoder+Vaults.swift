import Vocabulary

extension PolicyDecoder {
  /// The vaults by name.
  mutating func vaults(_ value: LocatedValue) -> [PolicyVault] {
    fields(of: value, in: "vaults").compactMap { vault($0) }
  }

  private mutating func vault(_ field: PolicyField) -> PolicyVault? {
    let entries = fields(of: field.value, in: "the vault \"\(field.name)\"", allowed: PolicySection.vault)
    guard field.value.members != nil else { return nil }
    guard let written = entries.first(where: { $0.name == "kind" }) else {
      report("the vault \"\(field.name)\" has no kind; write kind: s3, kind: folder or kind: rds", at: field.place)
      return nil
    }
    guard let kind = choice(written.value, "kind", of: PolicyVault.Kind.self) else { return nil }
    var vault = PolicyVault(name: field.name, kind: kind, origin: origin(field.place))
    for entry in entries { read(entry, into: &vault) }
    for name in PolicyDecoder.needed(by: kind) where !entries.contains(where: { $0.name == name }) {
      report("the vault \"\(field.name)\" of kind \(kind.rawValue) has no \(name); write it", at: field.place)
    }
    return vault
  }

  private static func needed(by kind: PolicyVault.Kind) -> [String] {
    switch kind {
    case .folder: ["path"]
    case .s3: ["bucket", "account"]
    case .rds: ["account", "key"]
    }
  }

  private mutating func read(_ entry: PolicyField, into vault: inout PolicyVault) {
    switch entry.name {
    case "path": vault.path = text(entry.value, "path")
    case "bucket": vault.bucket = text(entry.value, "bucket")
    case "prefix":
      vault.prefix = text(entry.value, "prefix").map { $0.split(separator: "/").joined(separator: "/") }
    case "endpoint": vault.endpoint = text(entry.value, "endpoint")
    case "region": vault.region = text(entry.value, "region")
    case "authority": vault.authority = text(entry.value, "authority")
    case "account": vault.account = text(entry.value, "account")
    case "key": vault.key = text(entry.value, "key")
    case "state": vault.state = text(entry.value, "state")
    case "resources": vault.resources = texts(entry.value, "resources").map(\.text)
    case "profile": vault.profile = text(entry.value, "profile")
    case "subnet-group": vault.subnetGroup = text(entry.value, "subnet-group")
    case "security-groups": vault.securityGroups = texts(entry.value, "security-groups").map(\.text)
    case "instance-class": vault.instanceClass = text(entry.value, "instance-class")
    case "drill-profile": vault.drillProfile = text(entry.value, "drill-profile")
    default: break
    }
  }
}
