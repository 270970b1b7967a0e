import Vocabulary

/// A command of a cluster tool with what its words say about where it lands.
struct ClusterToolCall: Sendable {
  var name: String
  var tool: ClusterTool
  var line: CobraLine
  var invocation: Invocation

  /// Whether it only says what it would do.
  func isDryRun(_ command: ClusterToolCommand) -> Bool {
    if let option = line.options.last(where: { $0.name == "--dry-run" || $0.name == "-dry-run" }) {
      guard let value = option.value?.literal else { return option.value == nil }
      return ["client", "server", "true", "1", "t"].contains(value)
    }
    if line.isSafelySet("--check", "-check") { return true }
    switch command.kind {
    case .destroy, .disarm: return tool.confirmation.map { !line.isSet($0) } ?? false
    default: return false
    }
  }

  /// The operands as a sentence names them.
  var subject: String {
    let shown = line.operands.prefix(3).map { "\"\($0.display)\"" }.joined(separator: ", ")
    return line.operands.count > 3 ? "\(shown) and \(line.operands.count - 3) more" : shown
  }

  /// Where it lands.
  func environment(asking inspection: inout Inspection) -> Environment {
    let stages = name == "helmfile" ? line.values("--environment", "-e") : []
    let names = (stages + line.operands.prefix(8)).compactMap(\.literal)
    switch tool.place {
    case .cluster:
      return KubeTarget.resolve(selection, names: names, invocation, asking: &inspection).environment
    case .development:
      let found = KubeTarget.resolve(selection, names: names, invocation, asking: &inspection).environment
      guard found.tier == .unknown else { return found }
      return Environment(
        name: nil, tier: .development, evidence: "\(name) is made for development", signs: found.signs)
    case .named(let options, let variables):
      return named(options, variables, names, inspection.tunnels)
    case .machine:
      return invocation.place ?? .unknown
    }
  }

  /// The options of helm, flux, velero, argocd and istioctl that choose a cluster, and helm's variables.
  private var selection: KubeSelection {
    var selection = KubeSelection(
      context: line.value("--kube-context", "--kubecontext", "--context"), server: line.value("--kube-apiserver"),
      kubeconfig: line.value("--kubeconfig"), namespace: line.value("--namespace", "-n"),
      isEveryNamespace: line.isSet("--all-namespaces", "-A"))
    if name == "flux" {
      selection.cluster = line.value("--cluster")
      selection.server = line.value("--server")
    }
    guard name == "helm" || name == "helmfile" else { return selection }
    selection.context = selection.context ?? variable("HELM_KUBECONTEXT")
    selection.namespace = selection.namespace ?? variable("HELM_NAMESPACE")
    selection.server = selection.server ?? variable("HELM_KUBEAPISERVER")
    return selection
  }

  private func variable(_ name: String) -> ArgumentWord? {
    invocation.variables.text(name).map { ArgumentWord($0, evidence: line.evidence) }
  }

  /// A server by its address or name; on this machine it is a developer's own.
  private func named(
    _ options: [String], _ variables: [String], _ names: [String], _ tunnels: Tunnels
  ) -> Environment {
    var signs = EnvironmentSigns()
    var hosts: [String] = []
    var found: [(String, String)] = []
    for option in line.options where options.contains(option.name) {
      if let text = option.value?.literal { found.append((text, "\(option.name) \(text)")) }
    }
    for variable in variables where !found.contains(where: { $0.1.hasPrefix("-a") || $0.1.hasPrefix("--s") }) {
      if let text = invocation.variables.text(variable), !text.isEmpty { found.append((text, "\(variable)=\(text)")) }
    }
    for (text, evidence) in found {
      let host = HostAddress.host(of: text)
      if HostAddress.isLoopback(host), invocation.place == nil, let end = tunnels.end(port: HTTPAddress(text).port) {
        return end
      }
      hosts.append(host)
      signs.add(host, as: .application, from: evidence)
    }
    for name in names { signs.hint(name, as: .resource, from: "the name \"\(name)\"") }
    for variable in ["AWS_PROFILE", "ENVIRONMENT", "ENV"] {
      if let text = invocation.variables.text(variable) { signs.hint(text, as: .setting, from: "\(variable)=\(text)") }
    }
    if let place = invocation.place { signs.hint(place) }
    let environment = signs.environment
    guard let local = hosts.first(where: HostAddress.isLoopback), environment.tier != .production,
      invocation.place == nil
    else { return environment }
    return Environment(
      name: local, tier: .development, evidence: "\(name) at \(local) is on this machine", signs: environment.signs)
  }
}
