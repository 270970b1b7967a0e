import Vocabulary

/// `docker compose down` and `podman kube down`: containers go; with `-v` or `--force` the named volumes too.
enum ComposeDown {
  private static let bound = 131_072
  private static let defaults = ["compose.yaml", "compose.yml", "docker-compose.yaml", "docker-compose.yml"]

  static func inspect(_ call: ContainerCall, into inspection: inout Inspection) {
    let losesVolumes =
      call.line.path == "kube/down" ? call.line.isSet("--force") : call.line.isSet("--volumes", "-v")
    guard losesVolumes else {
      ContainerLoss.note(
        .compute, "stops and removes the containers of the project", .all, call, into: &inspection)
      return
    }
    let volumes = volumes(call, asking: &inspection)
    if let volumes, volumes.allSatisfy(ContainerLoss.isCache) {
      ContainerLoss.note(
        .compute, "removes the containers of the project; its files name no volume with data", .all, call,
        into: &inspection)
      return
    }
    let named = volumes.map { " (\($0.prefix(5).joined(separator: ", ")))" } ?? ""
    ContainerLoss.note(
      .data, "removes the volumes of the project\(named) and what is in them", .all, call, into: &inspection)
  }

  /// The named volumes of the project's files; nil when they cannot be read.
  private static func volumes(_ call: ContainerCall, asking inspection: inout Inspection) -> [String]? {
    let given = call.line.values("--file", "-f")
    if given.isEmpty, call.line.value("--project-directory") != nil { return nil }
    if given.isEmpty, call.invocation.variables.text("COMPOSE_FILE") != nil { return nil }
    let files = given.isEmpty ? defaults.map { Optional($0) } : given.map(\.literal)
    let paths = files.map { $0.flatMap(call.invocation.directory.resolve) }
    // All are asked for at once: each further round of facts costs the caller one.
    let facts = paths.map { path in
      path.flatMap { inspection.ask(.yaml(path: $0, bound: bound), for: "the volumes of the project") }
    }
    var names: [String] = []
    var isRead = false
    for fact in facts {
      if case .missing? = fact, given.isEmpty { continue }
      guard case .documents(let documents)? = fact, documents.allSatisfy({ $0["include"] == nil }) else { return nil }
      isRead = true
      names += documents.flatMap { $0["volumes"]?.members ?? [] }.compactMap { $0.key.text }
      if given.isEmpty { break }
    }
    return isRead ? names : nil
  }
}
