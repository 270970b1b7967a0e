/// Calls of Kubernetes' client libraries that delete, as the words of the command line that does the same.
///
/// The libraries are made from the API's own description, so that one rule reads all of their methods:
/// `delete_namespaced_stateful_set(name, namespace)`, `deleteCollectionNamespacedPod(namespace)`.
enum SDKKubernetes {
  /// Whether a script names such a library.
  static func isNamed(in tokens: [ScriptToken]) -> Bool {
    tokens.contains { ["kubernetes", "kubernetes_asyncio", "@kubernetes/client-node"].contains($0.name ?? $0.literal) }
  }

  /// The command line that deletes the same, as runs of its words; nil for a method that deletes nothing.
  static func deletion(_ method: String, _ arguments: [ScriptArguments.Argument]) -> [[String?]]? {
    var parts = SDKServices.kebab(method).split(separator: "-").map(String.init)[...]
    guard parts.popFirst() == "delete" else { return nil }
    if parts.suffix(3) == ["with", "http", "info"] { parts = parts.dropLast(3) }
    let isCollection = parts.first == "collection"
    if isCollection { parts = parts.dropFirst() }
    let isNamespaced = parts.first == "namespaced"
    if isNamespaced { parts = parts.dropFirst() }
    guard !parts.isEmpty else { return nil }
    let plain = arguments.filter { $0.name == nil }.map { $0.runs ?? [nil] }
    func value(_ name: String, at place: Int) -> [String?] {
      let given = arguments.first { $0.name == name }.map { $0.runs ?? [nil] }
      return given ?? (plain.indices.contains(place) ? plain[place] : [nil])
    }
    var kind: [String?] = [parts.joined()]
    var (name, namespace) = (value("name", at: 0), value("namespace", at: isCollection ? 0 : 1))
    if parts.suffix(2) == ["custom", "object"] {
      kind = value("plural", at: isNamespaced ? 3 : 2)
      (name, namespace) = (value("name", at: isNamespaced ? 4 : 3), value("namespace", at: 2))
    }
    let target: [[String?]] = isCollection ? [["--all"]] : [name]
    return [["kubectl"], ["delete"], kind] + target + (isNamespaced ? [["-n"], namespace] : [])
  }
}
