/// The tables of commands and kinds that are searched by halves, so that a test can look at their order.
package enum CommandTables {
  /// Each with its name.
  package static let all: [(name: String, rows: StaticString)] = [
    ("kubectl", KubectlCommandRows.text),
    ("docker", DockerCommandRows.text),
    ("kinds", KubernetesKindRows.text),
    ("oc", KubectlVerbs.openShiftRows),
    ("compose and podman", ContainerVerbs.otherRows),
    ("helm", ClusterTools.helmRows),
    ("helmfile", ClusterTools.helmfileRows),
    ("argocd", ClusterTools.argocdRows),
    ("flux", ClusterTools.fluxRows),
    ("velero", ClusterTools.veleroRows),
    ("vault", ClusterTools.vaultRows),
    ("consul", ClusterTools.consulRows),
    ("nomad", ClusterTools.nomadRows),
    ("etcdctl", ClusterTools.etcdctlRows),
    ("eksctl", ClusterTools.eksctlRows),
    ("kops", ClusterTools.kopsRows),
    ("kubeadm", ClusterTools.kubeadmRows),
    ("talosctl", ClusterTools.talosctlRows),
    ("istioctl", ClusterTools.istioctlRows),
    ("linkerd", ClusterTools.linkerdRows),
    ("clusterctl", ClusterTools.clusterctlRows),
    ("rosa", ClusterTools.rosaRows),
    ("crictl", ClusterTools.crictlRows),
    ("calicoctl", ClusterTools.calicoctlRows),
    ("cilium", ClusterTools.ciliumRows),
    ("vcluster", ClusterTools.vclusterRows),
    ("werf", ClusterTools.werfRows),
    ("skaffold", ClusterTools.skaffoldRows),
    ("tilt", ClusterTools.tiltRows),
    ("ctr", ClusterTools.ctrRows),
    ("rancher", ClusterTools.rancherRows),
    ("rke", ClusterTools.rkeRows),
    ("devspace", ClusterTools.devspaceRows),
  ]

  /// What the made tables were made from, with its version, by the reader that looks words up in them.
  package static var sources: [(reader: any ToolReader.Type, source: StaticString)] {
    [
      (AWSReader.self, AWSOperationRows.source), (KubectlReader.self, KubectlCommandRows.source),
      (ContainerReader.self, DockerCommandRows.source),
    ]
  }
}
