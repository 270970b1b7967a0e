/// The tools that `ClusterToolReader` reads by their tables.
enum ClusterTools {
  /// Their program names, sorted.
  static let names = [
    "argocd", "bao", "calicoctl", "cilium", "clusterctl", "consul", "crictl", "ctr", "devspace", "eksctl", "etcdctl",
    "flux",
    "helm", "helm3", "helmfile", "istioctl", "kops", "kubeadm", "linkerd", "nomad", "rancher", "rke", "rosa",
    "skaffold", "talosctl",
    "tilt", "vault", "vcluster", "velero", "werf",
  ]

  /// The tool of a name; nil when it is none of them.
  static func tool(named name: String) -> ClusterTool? {
    switch name {
    case "helm", "helm3": helm
    case "vault", "bao": vault
    case "argocd": argocd
    case "velero": ClusterTool(veleroRows, .cluster, aliases: ["backups": "backup"])
    case "consul": ClusterTool(consulRows, consulPlace, hasLongLetters: true)
    case "nomad": ClusterTool(nomadRows, nomadPlace, hasLongLetters: true)
    case "etcdctl": ClusterTool(etcdctlRows, etcdPlace)
    case "helmfile": ClusterTool(helmfileRows, .cluster)
    case "flux": ClusterTool(fluxRows, .cluster, flags: ["--silent", "-s"])
    case "eksctl": ClusterTool(eksctlRows, eksctlPlace, aliases: ["delete/ng": "delete/nodegroup"])
    case "kops": ClusterTool(kopsRows, kopsPlace, aliases: kopsAliases, confirmation: "--yes")
    default: addOn(named: name)
    }
  }

  private static func addOn(named name: String) -> ClusterTool? {
    switch name {
    case "istioctl": ClusterTool(istioctlRows, .cluster)
    case "linkerd": ClusterTool(linkerdRows, .cluster)
    case "calicoctl": ClusterTool(calicoctlRows, .cluster)
    case "cilium": ClusterTool(ciliumRows, .cluster)
    case "vcluster": ClusterTool(vclusterRows, .cluster, aliases: ["rm": "delete"])
    case "werf": ClusterTool(werfRows, .cluster)
    case "clusterctl": ClusterTool(clusterctlRows, .cluster)
    case "kubeadm": ClusterTool(kubeadmRows, .machine)
    case "crictl": ClusterTool(crictlRows, .machine)
    case "ctr": ClusterTool(ctrRows, .machine, aliases: ctrAliases)
    case "rke": ClusterTool(rkeRows, .named(options: ["--config"], variables: ["RKE_CONFIG"]))
    case "rancher": ClusterTool(rancherRows, .named(options: [], variables: ["RANCHER_URL"]), aliases: rancherAliases)
    case "talosctl": ClusterTool(talosctlRows, talosPlace)
    case "rosa": ClusterTool(rosaRows, .named(options: ["--cluster", "-c", "--profile"], variables: []))
    case "skaffold": ClusterTool(skaffoldRows, .development)
    case "tilt": ClusterTool(tiltRows, .development)
    case "devspace": ClusterTool(devspaceRows, .development)
    default: nil
    }
  }

  private static let helm = ClusterTool(
    helmRows, .cluster,
    aliases: [
      "del": "uninstall", "hist": "history", "dep": "dependency", "fetch": "pull",
      "repo/rm": "repo/remove", "repo/up": "repo/update", "inspect": "show", "plugin/add": "plugin/install",
      "plugin/remove": "plugin/uninstall", "plugin/rm": "plugin/uninstall", "plugin/ls": "plugin/list",
      "repo/ls": "repo/list", "dependency/up": "dependency/update", "dependency/ls": "dependency/list",
    ],
    flags: ["--kube-insecure-skip-tls-verify"])

  private static let argocd = ClusterTool(
    argocdRows, .named(options: ["--server", "--kube-context", "--argocd-context"], variables: ["ARGOCD_SERVER"]),
    aliases: [
      "app/rm": "app/delete", "application": "app", "proj/rm": "proj/delete", "cluster/remove": "cluster/rm",
      "repo/remove": "repo/rm", "appset/rm": "appset/delete", "app/remove": "app/delete", "applicationset": "appset",
    ],
    flags: [
      "--core", "--grpc-web", "--insecure", "--plaintext", "--port-forward", "--client-crt", "--prompts-enabled",
    ])

  private static let vault = ClusterTool(
    vaultRows,
    .named(options: ["-address", "-namespace", "-ns"], variables: ["VAULT_ADDR", "VAULT_NAMESPACE", "BAO_ADDR"]),
    flags: ["-tls-skip-verify", "-non-interactive", "-output-curl-string", "-output-policy", "-version", "-help"],
    hasLongLetters: true)

  private static let ctrAliases = [
    "c": "containers", "container": "containers", "i": "images", "image": "images", "t": "tasks", "task": "tasks",
    "ns": "namespaces", "namespace": "namespaces", "snapshot": "snapshots", "containers/remove": "containers/rm",
    "images/remove": "images/rm",
  ]
  private static let rancherAliases = [
    "cluster": "clusters", "app": "apps", "namespace": "namespaces", "node": "nodes", "project": "projects",
  ]

  private static let consulPlace = ClusterTool.Place.named(
    options: ["-http-addr", "-datacenter", "-namespace"], variables: ["CONSUL_HTTP_ADDR", "CONSUL_NAMESPACE"])
  private static let nomadPlace = ClusterTool.Place.named(
    options: ["-address", "-region", "-namespace"], variables: ["NOMAD_ADDR", "NOMAD_NAMESPACE", "NOMAD_REGION"])
  private static let etcdPlace = ClusterTool.Place.named(options: ["--endpoints"], variables: ["ETCDCTL_ENDPOINTS"])
  private static let eksctlPlace = ClusterTool.Place.named(
    options: ["--name", "-n", "--cluster", "--profile", "-p", "--config-file", "-f"], variables: ["AWS_PROFILE"])
  private static let kopsPlace = ClusterTool.Place.named(
    options: ["--name", "--state"], variables: ["KOPS_CLUSTER_NAME", "KOPS_STATE_STORE", "NAME"])
  private static let kopsAliases = [
    "delete/clusters": "delete/cluster", "delete/instancegroups": "delete/instancegroup",
    "delete/igs": "delete/instancegroup",
  ]
  private static let talosPlace = ClusterTool.Place.named(
    options: ["--context", "--nodes", "-n", "--cluster", "--endpoints", "-e"], variables: ["TALOS_CONTEXT"])
}
