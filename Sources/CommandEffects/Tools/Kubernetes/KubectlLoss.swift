import Vocabulary

/// What is said about a loss in a cluster, and what to do instead.
enum KubectlLoss {
  static func reversibility(of role: ResourceRole) -> Reversibility {
    switch role {
    case .data, .backup, .key, .container: .irreversible
    case .compute, .network, .configuration, .dns: .recoverable(by: "the manifests it was made from")
    default: .unknown
    }
  }

  /// One sentence: what would be gone, and what goes with it.
  static func message(
    _ objects: DoomedObjects, _ role: ResourceRole, _ call: KubectlCall, _ target: KubeTarget
  ) -> String {
    let selector = call.line.values("--selector", "-l", "--field-selector").first?.display
    var text = "deletes \(objects.described(selector: selector))"
    if call.line.isSet("--all-namespaces", "-A") {
      text += " in all namespaces"
    } else if let namespace = objects.namespace ?? target.namespace, !objects.kind.isOfCluster {
      text += " in namespace \(namespace)"
    }
    if let context = target.context { text += " of \(context)" }
    return text + consequence(objects.kind, role)
  }

  private static func consequence(_ kind: KubernetesKind, _ role: ResourceRole) -> String {
    switch (kind.name, role) {
    case ("namespace", _), ("project", _):
      ", with all that is in it: workloads, secrets, volume claims and their volumes"
    case ("custom resource definition", _), ("composite resource definition", _):
      ", and with it every object of that kind in the whole cluster"
    case ("persistent volume claim", _): ", and with reclaim policy Delete the volume and what is on it"
    case ("persistent volume", _): ", the link to the data on it"
    case ("stateful set", .data):
      ": a database's pods stop at once, and its volumes go too where its retention policy says so"
    case ("application", _), ("application set", _), ("Helm release", _), ("Flux kustomization", _):
      ", and with it what it keeps in the cluster"
    case ("node", _): ": its pods are lost where nothing starts them again"
    case (_, .backup): ", a way back"
    case (_, .data): ", and the data that it keeps"
    default: ""
    }
  }

  static func remedy(_ objects: DoomedObjects, _ role: ResourceRole, _ call: KubectlCall) -> String {
    let look = look(at: objects, call)
    switch role {
    case .data, .backup, .key:
      return "have a backup outside of the cluster proven first, and a person delete it; to look: \(look)"
    case .container:
      return "delete single objects in it by name, or have a person delete the whole; to look: \(look)"
    default:
      return "look first what would go: \(look)"
    }
  }

  /// A command that shows what would go and changes nothing.
  private static func look(at objects: DoomedObjects, _ call: KubectlCall) -> String {
    let names = objects.names.prefix(3).compactMap(KubectlCall.plain)
    guard let place = call.placeWords, names.count == min(objects.names.count, 3),
      objects.word.utf8.allSatisfy({ $0 > 44 && $0 < 123 && $0 != 59 && $0 != 60 && $0 != 62 && $0 != 63 && $0 != 92 })
    else { return "`kubectl get all`" }
    if objects.kind.name == "namespace", let name = names.first {
      return "`kubectl get all,pvc\(place.contains("-n ") ? "" : place) -n \(name)`"
    }
    let named = names.isEmpty ? "" : " " + names.joined(separator: " ")
    let selector = call.line.value("--selector", "-l").flatMap(KubectlCall.plain).map { " -l \($0)" } ?? ""
    return "`kubectl get \(objects.word)\(named)\(place)\(selector)`"
  }
}
