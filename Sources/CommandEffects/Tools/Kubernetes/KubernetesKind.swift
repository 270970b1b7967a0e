import Vocabulary

/// A kind of Kubernetes object: what it is called, where it lives, and what its loss would mean.
struct KubernetesKind: Sendable, Hashable {
  /// As a person calls it: `stateful set`.
  var name: String
  /// What part its objects play; nil when nothing is lost with them, e.g. events.
  var role: ResourceRole?
  /// Whether its objects belong to the cluster, not to a namespace.
  var isOfCluster: Bool
  /// Whether it is the category `all`: pods, services, deployments, stateful sets, jobs and the like, no volumes.
  var isCategory = false

  /// Groups of Kubernetes itself that have no `.k8s.io` at their end.
  private static let ownGroups: Set<String> = ["apps", "batch", "autoscaling", "policy", "extensions", "core"]

  /// The kind that a word of a command line or the `kind:` of a manifest names, e.g. `po`, `deployments.apps`, `Pod`.
  ///
  /// A name that no table knows is a custom resource, of which nobody can tell here what its loss would mean.
  static func named(_ word: String) -> KubernetesKind {
    let lower = word.lowercased()
    if let rest = KubernetesKindRows.rows.rest(of: lower), let kind = KubernetesKind(row: rest) { return kind }
    guard let dot = lower.utf8.firstIndex(of: UInt8(ascii: ".")) else { return custom(word) }
    let plural = String(lower[..<dot])
    let group = String(lower[lower.utf8.index(after: dot)...])
    guard let rest = KubernetesKindRows.rows.rest(of: plural), let kind = KubernetesKind(row: rest) else {
      return custom(word)
    }
    // `services.serving.knative.dev` is another kind than `services`, `deployments.v1.apps` is not.
    return isOwn(group) || !isBuiltIn(plural) ? kind : custom(word)
  }

  private static func custom(_ word: String) -> KubernetesKind {
    KubernetesKind(name: word, role: .unknown, isOfCluster: false)
  }

  private static func isOwn(_ group: String) -> Bool {
    let last = group.split(separator: ".").last.map(String.init) ?? group
    return group.hasSuffix(".k8s.io") || ownGroups.contains(last) || group.isEmpty
  }

  /// Whether Kubernetes itself has a kind of this plural, so that another group's kind is another thing.
  private static func isBuiltIn(_ plural: String) -> Bool {
    switch plural {
    case "pods", "pod", "services", "service", "deployments", "deployment", "jobs", "job", "nodes", "node", "ingresses",
      "ingress", "roles", "role", "secrets", "secret", "events", "namespaces", "clusterroles":
      true
    default: false
    }
  }

  private init?(row: StaticText) {
    let bytes = row.bytes
    guard bytes.count > 3 else { return nil }
    isOfCluster = bytes[0] == UInt8(ascii: "c")
    isCategory = bytes[1] == UInt8(ascii: "a")
    role = isCategory ? .compute : bytes[1] == UInt8(ascii: "-") ? nil : AWSOperation.role(bytes[1]) ?? .unknown
    name = row.dropFirst(3).text
  }

  private init(name: String, role: ResourceRole?, isOfCluster: Bool) {
    self.name = name
    self.role = role
    self.isOfCluster = isOfCluster
  }
}

extension KubernetesKindRows {
  /// The rows to search in.
  static let rows = SortedRows(text)
}
