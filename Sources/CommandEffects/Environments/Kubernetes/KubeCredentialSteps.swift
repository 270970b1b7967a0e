/// How a program that writes a cluster into the kubeconfig is told to (from the help of each).
struct KubeCredentialSteps: Sendable {
  /// One of these words stands before the verb; empty when none need.
  var group: Set<String> = []
  var verbs: Set<String>
  /// The options that name the cluster or its context; the first that is given counts, then the operand.
  var names: [String] = []
  /// The options that name the kubeconfig.
  var files: [String] = ["--kubeconfig"]
  /// Other options that take the next word.
  var valued: Set<String> = []

  /// Whether a word keeps the program from making a context the current one.
  func leavesContext(_ word: String) -> Bool {
    switch word {
    case "--help", "--dry-run", "--print", "--set-current-context=false", "--set-kubeconfig-context=false",
      "--update-current=false", "--kubeconfig-switch-context=false", "--no-kubeconfig":
      true
    default: false
    }
  }

  /// Nil for a program that does no such thing.
  static func steps(of name: String) -> KubeCredentialSteps? {
    switch name {
    case "aws": KubeCredentialSteps(group: ["eks"], verbs: ["update-kubeconfig"], names: ["--alias", "--name"])
    case "gcloud":
      KubeCredentialSteps(
        group: ["clusters", "memberships"], verbs: ["get-credentials"], files: [],
        valued: [
          "--region", "--zone", "-z", "--location", "--project", "--account", "--configuration", "--verbosity",
          "--format", "--impersonate-service-account", "--billing-project",
        ])
    case "az":
      KubeCredentialSteps(
        group: ["aks", "connectedk8s"], verbs: ["get-credentials", "proxy"], names: ["--context", "--name", "-n"],
        files: ["--file", "-f"])
    case "doctl":
      KubeCredentialSteps(
        group: ["kubeconfig"], verbs: ["save", "s"], names: ["--alias"], files: [],
        valued: ["--expiry-seconds", "--context", "-t", "--access-token", "-c", "--config", "-o", "--output"])
    case "eksctl": KubeCredentialSteps(group: ["utils"], verbs: ["write-kubeconfig"], names: ["--cluster", "-c"])
    case "tsh":
      KubeCredentialSteps(
        group: ["kube"], verbs: ["login"], names: ["--set-context-name"], files: [],
        valued: ["--proxy", "--user", "--cluster", "-c", "--as", "--as-groups", "-n", "--kube-namespace", "--ttl"])
    case "oc":
      KubeCredentialSteps(
        verbs: ["login"], names: ["--server", "-s"],
        valued: ["-u", "--username", "-p", "--password", "--token", "--certificate-authority", "-n", "--namespace"])
    case "vcluster":
      KubeCredentialSteps(
        verbs: ["connect"], names: ["--kube-config-context-name"], files: ["--kube-config"],
        valued: ["-n", "--namespace", "--context", "--server", "--service-account", "--pod", "--local-port"])
    case "ibmcloud":
      KubeCredentialSteps(group: ["ks", "oc", "kubernetes-service"], verbs: ["config"], names: ["--cluster", "-c"])
    case "kops":
      KubeCredentialSteps(
        group: ["export"], verbs: ["kubeconfig", "kubecfg"], names: ["--name"], valued: ["--state", "--user"])
    case "scw": KubeCredentialSteps(group: ["kubeconfig"], verbs: ["install"], files: [])
    case "civo": KubeCredentialSteps(group: ["kubernetes", "k8s", "k3s"], verbs: ["config"], files: [])
    case "talosctl":
      KubeCredentialSteps(
        verbs: ["kubeconfig"], names: ["--force-context-name", "--context", "--cluster", "-n", "--nodes"], files: [])
    case "rancher": KubeCredentialSteps(group: ["context", "contexts"], verbs: ["switch"], files: [])
    case "okteto": KubeCredentialSteps(verbs: ["use"], files: [])
    default: nil
    }
  }
}
