import Vocabulary

/// Where a command on Kubernetes would land: which context, cluster and namespace, and what that says.
package struct KubeTarget: Sendable {
  /// The context's name, when it is known.
  package var context: String?
  /// The namespace, when it is known: that of the options, else of the context.
  package var namespace: String?
  package var environment: Environment

  /// Namespaces without which no cluster works, whatever the cluster is for.
  static let systemNamespaces: Set<String> = ["kube-system", "kube-public", "kube-node-lease"]

  /// Variables that say what whoever asks is about; they decide nothing.
  private static let claims = ["AWS_PROFILE", "ENVIRONMENT", "ENV", "STAGE"]

  /// Resolves from words, variables and kubeconfig files.
  ///
  /// A cluster on this machine stays local whatever its namespaces are called. Else the sign with more to lose wins: a
  /// namespace `dev` of a cluster `prod` is production, and so is a namespace `prod` of a cluster `dev`.
  ///
  /// - Parameter names: the objects that it is about; a name may tell of production, never of less.
  package static func resolve(
    _ selection: KubeSelection, scope: KubeScope = .namespaced, names: [String] = [], _ invocation: Invocation,
    asking inspection: inout Inspection
  ) -> KubeTarget {
    let configuration = KubeConfiguration.read(selection, invocation, asking: &inspection)
    let holder = KubeChoice.holder(selection.kubeconfig, invocation)
    var signs = EnvironmentSigns()
    let context = addContext(selection, configuration, holder, inspection, to: &signs)
    let entry = context.flatMap(configuration.context)
    let clusterName = selection.cluster.map { $0.literal } ?? entry?.cluster
    let server = selection.server.map { $0.literal } ?? clusterName.flatMap(configuration.server)
    addCluster(clusterName, server, context, selection, to: &signs)
    if let file = selection.kubeconfig?.literal ?? invocation.variables.text("KUBECONFIG"), !file.isEmpty {
      signs.add(PathText.lastComponent(file), as: .setting, from: "kubeconfig \(file)")
    }
    let namespace = namespace(selection, entry, holder, inspection, to: &signs)
    addNamespace(namespace, scope, selection, to: &signs)
    addClaims(names, invocation, to: &signs)
    let local = localNames(selection, context, clusterName, holder, inspection, to: &signs)
    var target = KubeTarget(context: context, namespace: namespace, environment: signs.environment)
    if let server, HostAddress.isLoopback(HostAddress.host(of: server)), selection.server != nil,
      let end = inspection.tunnels.end(port: HTTPAddress(server).port), end.tier != .ephemeral
    {
      target.environment = Environment(
        name: end.name, tier: end.tier, evidence: end.evidence, signs: target.environment.signs + end.signs)
    } else if let local = local.flatMap({ LocalClusters.environment(names: $0, namespace: namespace, server: server) })
    {
      target.environment = Environment(
        name: local.name, tier: local.tier, evidence: local.evidence, signs: target.environment.signs)
    } else if let system = precious(namespace, scope) {
      target.environment = Environment(
        name: system, tier: .production, evidence: "namespace \(system) keeps the cluster itself running",
        signs: target.environment.signs)
    }
    return target
  }

  private static func addContext(
    _ selection: KubeSelection, _ configuration: KubeConfiguration, _ holder: String, _ inspection: Inspection,
    to signs: inout EnvironmentSigns
  ) -> String? {
    // Beside a cluster or server of its own, a context decides only whose rights count, and the namespace.
    let isAlone = selection.cluster == nil && selection.server == nil
    func isDefined(_ name: String) -> Bool { inspection.choice(KubeChoice.definition(of: name), in: holder) != nil }
    func take(_ name: String, _ evidence: String, _ decides: Bool) {
      if decides, isAlone, !isDefined(name), !(selection.context == nil && isDefined("")) {
        signs.add(name, as: .kubeContext, from: evidence)
      } else {
        signs.hint(name, as: .kubeContext, from: evidence)
      }
    }
    if let word = selection.context {
      if let name = word.literal { take(name, "context \"\(name)\"", true) }
      return word.literal
    }
    for name in inspection.choices(KubeChoice.context, outside: holder) {
      take(name, "context \"\(name)\" chosen in another kubeconfig", false)
    }
    let choice = inspection.choice(KubeChoice.context, in: holder)
    if let choice {
      take(choice.name, "context \"\(choice.name)\" chosen in the same command", choice.isCertain)
      if choice.isCertain { return choice.name }
    }
    guard let name = configuration.currentContext else { return nil }
    take(name, "current-context \"\(name)\" of \(configuration.currentPlace)", true)
    // A context that was perhaps chosen may be another one: the current one must not make it less grave.
    return choice == nil ? name : nil
  }

  private static func addCluster(
    _ name: String?, _ server: String?, _ context: String?, _ selection: KubeSelection,
    to signs: inout EnvironmentSigns
  ) {
    if let name, name != context {
      if selection.server == nil {
        signs.add(name, as: .kubeCluster, from: "cluster \"\(name)\"")
      } else {
        signs.hint(name, as: .kubeCluster, from: "cluster \"\(name)\"")
      }
    }
    if let server { signs.add(HostAddress.host(of: server), as: .kubeCluster, from: "server \(server)") }
  }

  /// The names that may tell that the cluster is one of this machine; nil when another may be meant than they say.
  ///
  /// A name that the same text has put another cluster behind tells nothing: what it put there is a hint.
  private static func localNames(
    _ selection: KubeSelection, _ context: String?, _ cluster: String?, _ holder: String, _ inspection: Inspection,
    to signs: inout EnvironmentSigns
  ) -> [String]? {
    if let server = selection.server { return server.literal == nil ? nil : [] }
    if let word = selection.cluster, word.literal == nil { return nil }
    if let word = selection.context, word.literal == nil { return nil }
    let names = selection.cluster == nil ? [context, cluster].compactMap { $0 } : [cluster].compactMap { $0 }
    var isRedefined = false
    for name in names + (selection.context == nil && selection.cluster == nil ? [""] : []) {
      guard let other = inspection.choice(KubeChoice.definition(of: name), in: holder) else { continue }
      isRedefined = true
      signs.hint(
        HostAddress.host(of: other.name), as: .kubeCluster, from: "\"\(other.name)\" put there by the same command")
    }
    return isRedefined ? nil : names
  }

  /// The namespace that is worked on; one that was only perhaps chosen is a hint.
  private static func namespace(
    _ selection: KubeSelection, _ entry: KubeConfiguration.Context?, _ holder: String, _ inspection: Inspection,
    to signs: inout EnvironmentSigns
  ) -> String? {
    if selection.isEveryNamespace { return nil }
    if let word = selection.namespace { return word.literal }
    guard selection.context == nil, let choice = inspection.choice(KubeChoice.namespace, in: holder) else {
      return entry?.namespace
    }
    if choice.isCertain { return choice.name }
    for name in [choice.name, entry?.namespace].compactMap({ $0 }) {
      signs.hint(name, as: .kubeNamespace, from: "namespace \"\(name)\"")
    }
    return nil
  }

  private static func addNamespace(
    _ namespace: String?, _ scope: KubeScope, _ selection: KubeSelection, to signs: inout EnvironmentSigns
  ) {
    switch scope {
    case .namespaced:
      guard let namespace else { return }
      signs.add(namespace, as: .kubeNamespace, from: "namespace \"\(namespace)\"")
    case .cluster:
      if let namespace { signs.hint(namespace, as: .kubeNamespace, from: "namespace \"\(namespace)\"") }
    case .namespaces(let names):
      // One name that tells nothing may be anything: then the others may only raise.
      let allTell = names.allSatisfy { EnvironmentName.tier(of: $0) != nil }
      for name in names where !name.isEmpty {
        let evidence = "namespace \"\(name)\""
        if allTell {
          signs.add(name, as: .kubeNamespace, from: evidence)
        } else {
          signs.hint(name, as: .kubeNamespace, from: evidence)
        }
      }
    }
  }

  private static func addClaims(_ names: [String], _ invocation: Invocation, to signs: inout EnvironmentSigns) {
    for name in names { signs.hint(name, as: .resource, from: "the name \"\(name)\"") }
    for variable in claims {
      guard let value = invocation.variables.text(variable) else { continue }
      signs.hint(value, as: variable == "AWS_PROFILE" ? .awsProfile : .setting, from: "\(variable)=\(value)")
    }
    if let place = invocation.place { signs.hint(place) }
  }

  private static func precious(_ namespace: String?, _ scope: KubeScope) -> String? {
    switch scope {
    case .namespaced: namespace.flatMap { systemNamespaces.contains($0) ? $0 : nil }
    case .cluster: nil
    case .namespaces(let names): names.first { systemNamespaces.contains($0) }
    }
  }
}
