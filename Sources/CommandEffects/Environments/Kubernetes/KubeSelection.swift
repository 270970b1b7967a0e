import Vocabulary

/// How a command line says which cluster and namespace it talks to: the options of `kubectl`, `helm`, `flux` and others.
package struct KubeSelection: Sendable {
  /// The context of the kubeconfig file.
  package var context: ArgumentWord?
  /// Another cluster of that file than the context's own.
  package var cluster: ArgumentWord?
  /// Another address than the cluster's own.
  package var server: ArgumentWord?
  /// The kubeconfig file.
  package var kubeconfig: ArgumentWord?
  package var namespace: ArgumentWord?
  /// `--all-namespaces`.
  package var isEveryNamespace = false

  package init(
    context: ArgumentWord? = nil, cluster: ArgumentWord? = nil, server: ArgumentWord? = nil,
    kubeconfig: ArgumentWord? = nil, namespace: ArgumentWord? = nil, isEveryNamespace: Bool = false
  ) {
    self.context = context
    self.cluster = cluster
    self.server = server
    self.kubeconfig = kubeconfig
    self.namespace = namespace
    self.isEveryNamespace = isEveryNamespace
  }
}

/// What an action on a cluster is about: it decides what a namespace's name tells.
package enum KubeScope: Sendable, Hashable {
  /// Objects in a namespace.
  case namespaced
  /// Objects of the whole cluster: a namespace tells nothing about them.
  case cluster
  /// These namespaces themselves.
  case namespaces([String])
}
