import Vocabulary

/// Objects of one kind that a command would take away.
struct DoomedObjects: Sendable {
  var kind: KubernetesKind
  /// The kind as it was written: `po`, `deployments.apps`.
  var word: String
  /// As written; empty when a selector or `--all` tells which.
  var names: [ArgumentWord] = []
  var extent = Extent.one
  /// Narrower or worse than what the kind alone would mean; nil for the kind's own role.
  var role: ResourceRole?
  /// The namespace of a manifest.
  var namespace: String?

  /// What the loss would mean; nil for nothing.
  var effectiveRole: ResourceRole? { role ?? kind.role }

  /// What would be gone, in words: `namespace "prod"`, `every pod`, `the pods that app=web selects`.
  func described(selector: String?) -> String {
    let shown = names.prefix(3).map { "\"\($0.display)\"" }.joined(separator: ", ")
    let more = names.count > 3 ? " and \(names.count - 3) more" : ""
    if !names.isEmpty { return "\(kind.name) \(shown)\(more)" }
    if let selector { return "every \(kind.name) that \(selector) selects" }
    return "every \(kind.name)"
  }
}
