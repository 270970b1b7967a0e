import Vocabulary

/// One thing that a restore point, or a dataset, would be lost with.
package struct Dependency: Sendable, Hashable, Comparable {
  /// What kind of thing it is.
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    /// A cloud account, e.g. `aws 123456789012`.
    case account
    case credential
    /// An encryption key.
    case key
    case bucket
    case vault
    /// A Terraform state that can destroy it.
    case state
    /// The address of a resource of Terraform's.
    case resource
    case host
    case path
    case provider
    case region

    /// Whether what shares it may still pass the gate: no single command deletes a region or a provider.
    package var isTold: Bool { self == .provider || self == .region }
  }

  package var kind: Kind
  package var name: String

  package init(_ kind: Kind, _ name: String) {
    self.kind = kind
    self.name = name
  }

  /// Whether both are one thing, however each is written.
  package func meets(_ other: Dependency) -> Bool {
    guard kind == other.kind else { return false }
    if name == other.name { return true }
    return switch kind {
    case .account: CloudAccount(name).meets(CloudAccount(other.name))
    case .key: Dependency.areOneKey(name, other.name)
    case .bucket: Dependency.bucket(name) == Dependency.bucket(other.name)
    case .host: name.lowercased() == other.name.lowercased()
    case .credential, .vault, .state, .resource, .path, .provider, .region: false
    }
  }

  /// A key's own name is the end of the name that Amazon gives it with account and region.
  private static func areOneKey(_ one: String, _ other: String) -> Bool {
    let (left, right) = (bareKey(one), bareKey(other))
    return left.isBare || right.isBare ? left.name == right.name : false
  }

  private static func bareKey(_ name: String) -> (name: Substring, isBare: Bool) {
    if name.hasPrefix("arn:"), let range = name.firstRange(of: ":key/") { return (name[range.upperBound...], false) }
    return (name.split(separator: " ").last ?? name[...], true)
  }

  /// The bucket alone, of an address with its scheme and path.
  private static func bucket(_ name: String) -> Substring {
    var rest = name[...]
    for prefix in ["s3://", "gs://", "arn:aws:s3:::"] where rest.hasPrefix(prefix) {
      rest = rest.dropFirst(prefix.count)
    }
    return rest.prefix { $0 != "/" }
  }

  package static func < (left: Dependency, right: Dependency) -> Bool {
    (left.order, left.name) < (right.order, right.name)
  }

  private var order: Int { Kind.allCases.firstIndex(of: kind) ?? 0 }
}

/// A cloud account, however it is written: `aws 1234`, `aws:1234`, `1234`, `aws:unknown`.
struct CloudAccount {
  /// Empty where none is told.
  var cloud: Substring
  var number: Substring

  init(_ text: String) {
    let parts = text.split(maxSplits: 1, whereSeparator: { $0 == " " || $0 == ":" })
    (cloud, number) = parts.count == 2 ? (parts[0], parts[1]) : ("", text[...])
  }

  /// What nobody could tell may be any account of that cloud.
  func meets(_ other: CloudAccount) -> Bool {
    guard cloud.isEmpty || other.cloud.isEmpty || cloud == other.cloud else { return false }
    return number == other.number || number == "unknown" || other.number == "unknown"
  }
}
