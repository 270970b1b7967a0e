import Vocabulary

/// Where a command on Kubernetes would land: which context, cluster and namespace, and what that says.
package struct KubeTarget: Sendable {
  /// The context's name, when it is known.
  package var context: String?
  /// The namespace, when it is known: that of the options, else of the context.
  package var namespace: String?
  package var environment: Environment

  /// The key of a context that the same text has chosen.
  package static let contextChoice = "kubernetes context"
  /// The key of a namespace that the same text has chosen.
  package static let namespaceChoice = "kubernetes namespace"

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
    var signs = EnvironmentSigns()
    let context = addContext(selection, configuration, inspection, to: &signs)
    let entry = context.flatMap(configuration.context)
    let clusterName = selection.cluster.map { $0.literal } ?? entry?.cluster
    let server = selection.server.map { $0.literal } ?? clusterName.flatMap(configuration.server)
    addCluster(clusterName, server, context, to: &signs)
    if let file = selection.kubeconfig?.literal ?? invocation.variables.text("KUBECONFIG"), !file.isEmpty {
      signs.add(PathText.lastComponent(file), as: .setting, from: "kubeconfig \(file)")
    }
    let namespace = namespace(selection, entry, inspection)
    addNamespace(namespace, scope, selection, to: &signs)
    addClaims(names, invocation, to: &signs)
    var target = KubeTarget(context: context, namespace: namespace, environment: signs.environment)
    let known = [context, clusterName].compactMap { $0 }
    if selection.context == nil || context != nil,
      let local = LocalClusters.environment(names: known, namespace: namespace, server: server)
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
    _ selection: KubeSelection, _ configuration: KubeConfiguration, _ inspection: Inspection,
    to signs: inout EnvironmentSigns
  ) -> String? {
    if let word = selection.context {
      if let name = word.literal { signs.add(name, as: .kubeContext, from: "context \"\(name)\"") }
      return word.literal
    }
    if let choice = inspection.choice(contextChoice) {
      let evidence = "context \"\(choice.name)\" chosen in the same command"
      if choice.isCertain {
        signs.add(choice.name, as: .kubeContext, from: evidence)
        return choice.name
      }
      signs.hint(choice.name, as: .kubeContext, from: evidence)
    }
    guard let name = configuration.currentContext else { return nil }
    signs.add(name, as: .kubeContext, from: "current-context \"\(name)\" of \(configuration.currentPlace)")
    // A context that was perhaps chosen may be another one: the current one must not make it less grave.
    return inspection.choice(contextChoice) == nil ? name : nil
  }

  private static func addCluster(
    _ name: String?, _ server: String?, _ context: String?, to signs: inout EnvironmentSigns
  ) {
    if let name, name != context { signs.add(name, as: .kubeCluster, from: "cluster \"\(name)\"") }
    if let server { signs.add(HostAddress.host(of: server), as: .kubeCluster, from: "server \(server)") }
  }

  private static func namespace(
    _ selection: KubeSelection, _ entry: KubeConfiguration.Context?, _ inspection: Inspection
  ) -> String? {
    if selection.isEveryNamespace { return nil }
    if let word = selection.namespace { return word.literal }
    return inspection.choice(namespaceChoice)?.name ?? entry?.namespace
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
