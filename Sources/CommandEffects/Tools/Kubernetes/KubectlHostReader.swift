import Vocabulary

/// Reads programs that bring a kubectl of their own: `minikube kubectl --`, `microk8s kubectl`, `k3s kubectl`.
package enum KubectlHostReader: NestingToolReader {
  package static let names = [
    "microk8s", "k3s", "k0s", "rke2", "k3s-uninstall.sh", "k3s-agent-uninstall.sh", "rke2-uninstall.sh",
    "rancher-system-agent-uninstall.sh",
  ]

  package static func inspect(_ invocation: Invocation, into inspection: inout Inspection) {
    inspection.note(
      Effect(
        .read, Resource(kind: "Kubernetes cluster", role: .unknown), reversibility: .reversible,
        evidence: invocation.evidence))
    guard let (role, message) = loss(by: invocation) else { return }
    inspection.note(
      ToolFinding.destroyed(
        role, message, evidence: invocation.evidence, remedy: "look first what it holds: `kubectl get all,pvc -A`",
        environment: invocation.place ?? .unknown))
  }

  /// What goes, and what is said of it; nil when nothing does.
  private static func loss(by invocation: Invocation) -> (ResourceRole, String)? {
    let words = invocation.arguments.compactMap(\.literal)
    if words.contains("--help") || words.contains("-h") { return nil }
    let everything = "takes the cluster of this machine down, with what its volumes hold"
    switch invocation.name {
    case "microk8s", "k0s":
      return words.first == "reset" || words.first == "leave" ? (.container, everything) : nil
    case "k3s", "rke2":
      if words.first == "etcd-snapshot", words.contains("delete") || words.contains("prune") || words.contains("rm") {
        return (.backup, "deletes snapshots of the cluster's etcd, a way back")
      }
      return words.contains("--cluster-reset")
        ? (.data, "makes the cluster anew from this one server, or from a snapshot") : nil
    default: return (.container, everything)
    }
  }

  package static func nested(in invocation: Invocation) -> [Invocation] {
    guard invocation.arguments.first?.literal == "kubectl" else { return [] }
    var words = invocation.arguments.dropFirst()
    if words.first?.literal == "--" { words = words.dropFirst() }
    var variables = invocation.variables
    if let file = kubeconfig(invocation) { variables.assigned["KUBECONFIG"] = .set(file) }
    return [
      Invocation(
        program: ArgumentWord("kubectl", evidence: invocation.program.evidence.union(invocation.arguments[0].evidence)),
        arguments: Array(words), directory: invocation.directory, variables: variables,
        input: invocation.input, evidence: invocation.evidence, place: invocation.place)
    ]
  }

  /// The kubeconfig that each takes when nothing names one; microk8s takes no other.
  private static func kubeconfig(_ invocation: Invocation) -> String? {
    let given = invocation.variables.text("KUBECONFIG") ?? ""
    switch invocation.name {
    case "microk8s": return "/var/snap/microk8s/current/credentials/client.config"
    case "k3s": return given.isEmpty ? "/etc/rancher/k3s/k3s.yaml" : nil
    case "rke2": return given.isEmpty ? "/etc/rancher/rke2/rke2.yaml" : nil
    case "k0s": return "/var/lib/k0s/pki/admin.conf"
    default: return nil
    }
  }
}
