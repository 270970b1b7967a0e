import Vocabulary

/// Paths of the Kubernetes API: `/api/v1/namespaces/prod`, `/apis/apps/v1/namespaces/shop/deployments/web`.
package enum KubernetesPath {
  /// The kind's plural, the object's name (nil for all of them) and its namespace; nil when it is no such path.
  package static func parse(_ path: String) -> (plural: String, name: String?, namespace: String?)? {
    let clean = path.prefix { $0 != "?" && $0 != "#" }
    var parts = clean.split(separator: "/").map(String.init)[...]
    guard let root = parts.popFirst(), root == "api" || root == "apis" else { return nil }
    parts = parts.dropFirst(root == "api" ? 1 : 2)
    var namespace: String?
    if parts.first == "namespaces", parts.count > 2 {
      namespace = parts[parts.startIndex + 1]
      parts = parts.dropFirst(2)
    }
    guard let plural = parts.popFirst() else { return nil }
    return (plural, parts.first, namespace)
  }

  /// What a DELETE of the path would take away.
  static func doomed(_ path: String, evidence: Evidence) -> DoomedObjects {
    guard let parsed = parse(path) else {
      return DoomedObjects(kind: KubernetesKind.named("object at \(path)"), word: path)
    }
    var objects = DoomedObjects(kind: KubernetesKind.named(parsed.plural), word: parsed.plural)
    if let name = parsed.name {
      objects.names = [ArgumentWord(name, evidence: evidence)]
    } else {
      objects.extent = .all
    }
    objects.namespace = parsed.namespace
    return objects
  }
}
