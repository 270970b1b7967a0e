import Vocabulary

/// Reads programs that bring a kubectl of their own: `minikube kubectl --`, `microk8s kubectl`, `k3s kubectl`.
package enum KubectlHostReader: NestingToolReader {
  package static let names = ["microk8s", "k3s", "k0s", "rke2"]

  package static func inspect(_ invocation: Invocation, into inspection: inout Inspection) {
    inspection.note(
      Effect(
        .read, Resource(kind: "Kubernetes cluster", role: .unknown), reversibility: .reversible,
        evidence: invocation.evidence))
    guard let verb = invocation.arguments.first?.literal, verb == "reset" || verb == "leave" else { return }
    guard invocation.name == "microk8s" || invocation.name == "k0s" else { return }
    inspection.note(
      ToolFinding.destroyed(
        .container, "takes the whole cluster of this machine down, with what its volumes hold",
        evidence: invocation.evidence, remedy: "look first what it holds: `kubectl get all,pvc -A`",
        environment: invocation.place ?? .unknown))
  }

  package static func nested(in invocation: Invocation) -> [Invocation] {
    guard invocation.arguments.first?.literal == "kubectl" else { return [] }
    var words = invocation.arguments.dropFirst()
    if words.first?.literal == "--" { words = words.dropFirst() }
    return [
      Invocation(
        program: ArgumentWord("kubectl", evidence: invocation.program.evidence.union(invocation.arguments[0].evidence)),
        arguments: Array(words), directory: invocation.directory, variables: invocation.variables,
        input: invocation.input, evidence: invocation.evidence, place: invocation.place)
    ]
  }
}
