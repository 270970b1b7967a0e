import Vocabulary

/// What kubeconfig files say: contexts, the addresses of clusters, and which context is the current one.
package struct KubeConfiguration: Sendable, Hashable {
  /// A cluster, a user and a namespace under one name.
  package struct Context: Sendable, Hashable {
    package var cluster: String?
    package var namespace: String?
    package var user: String?
  }

  package private(set) var currentContext: String?
  /// Where the current context was found: `~/.kube/config`.
  package private(set) var currentPlace = "the kubeconfig"
  private var contexts: [String: Context] = [:]
  private var servers: [String: String] = [:]

  package init() {}

  /// A kubeconfig file of at most this many bytes is read; certificates in it take most of the room.
  private static let bound = 262_144
  /// Of a `KUBECONFIG` list, at most this many files.
  private static let fileLimit = 8

  /// Reads the files that an invocation would read: `--kubeconfig`, else `KUBECONFIG`, else `~/.kube/config`.
  ///
  /// Of several files the first that sets a name wins, as kubectl merges them.
  package static func read(
    _ selection: KubeSelection, _ invocation: Invocation, asking inspection: inout Inspection
  ) -> KubeConfiguration {
    var configuration = KubeConfiguration()
    for path in paths(selection, invocation).prefix(fileLimit) {
      // What another program of the same text put there is not what lies there now.
      if inspection.rewrittenPaths.contains(path) || inspection.writtenFiles[path] != nil { continue }
      guard
        case .documents(let documents)? = inspection.ask(.yaml(path: path, bound: bound), for: "the chosen cluster")
      else { continue }
      for document in documents { configuration.take(document, from: shown(path, invocation)) }
    }
    return configuration
  }

  /// A context by its name.
  package func context(_ name: String) -> Context? { contexts[name] }

  /// The address of a cluster, by its name in the file.
  package func server(of cluster: String) -> String? { servers[cluster] }

  private static func paths(_ selection: KubeSelection, _ invocation: Invocation) -> [String] {
    if let file = selection.kubeconfig { return [file.literal.flatMap(invocation.directory.resolve)].compactMap { $0 } }
    switch invocation.variables["KUBECONFIG"] {
    case .set(let list) where !list.isEmpty:
      return list.split(separator: ":").compactMap { invocation.directory.resolve(String($0)) }
    case .unknown where invocation.variables.assigned["KUBECONFIG"] != nil:
      return []
    case .set, .unset, .unknown:
      return invocation.variables.text("HOME").map { [PathText.normalised($0 + "/.kube/config")] } ?? []
    }
  }

  private static func shown(_ path: String, _ invocation: Invocation) -> String {
    guard let home = invocation.variables.text("HOME"), path.hasPrefix(home + "/") else { return path }
    return "~" + path.dropFirst(home.count)
  }

  private mutating func take(_ document: LocatedValue, from place: String) {
    if currentContext == nil, let name = document["current-context"]?.text, !name.isEmpty {
      currentContext = name
      currentPlace = place
    }
    for entry in document["contexts"]?.elements ?? [] {
      guard let name = entry["name"]?.text, contexts[name] == nil, let context = entry["context"] else { continue }
      contexts[name] = Context(
        cluster: context["cluster"]?.text, namespace: context["namespace"]?.text, user: context["user"]?.text)
    }
    for entry in document["clusters"]?.elements ?? [] {
      guard let name = entry["name"]?.text, servers[name] == nil else { continue }
      servers[name] = entry["cluster"]?["server"]?.text
    }
  }
}
