import Vocabulary

/// Reads the programs that make clusters on this machine: what is in them may die at any time.
package enum LocalClusterReader: NestingToolReader {
  package static let names = ["minikube", "kind", "k3d", "ctlptl", "crc"]

  package static func inspect(_ invocation: Invocation, into inspection: inout Inspection) {
    let words = operands(of: invocation)
    let destroys = words.contains { $0 == "delete" || $0 == "rm" || $0 == "del" }
    inspection.note(
      Effect(
        destroys ? .destroy : .read,
        Resource(kind: "local Kubernetes cluster", role: .compute), reversibility: .reversible,
        evidence: invocation.evidence))
    guard let context = chosenContext(words, invocation) else { return }
    let file = option(["--kubeconfig"], invocation).map { ArgumentWord($0, evidence: invocation.evidence) }
    KubeChoice.choose(context: context, in: KubeChoice.holder(file, invocation), &inspection)
  }

  /// `minikube kubectl -- …` talks to minikube unless its words say otherwise.
  package static func nested(in invocation: Invocation) -> [Invocation] {
    guard invocation.name == "minikube",
      let start = invocation.arguments.firstIndex(where: { $0.literal == "kubectl" })
    else { return [] }
    var words = invocation.arguments[(start + 1)...]
    if words.first?.literal == "--" { words = words.dropFirst() }
    let evidence = invocation.program.evidence.union(invocation.arguments[start].evidence)
    let profile = profile(invocation) ?? "minikube"
    let context = ["--context", profile].map { ArgumentWord($0, evidence: evidence) }
    return [
      Invocation(
        program: ArgumentWord("kubectl", evidence: evidence), arguments: context + words,
        directory: invocation.directory, variables: invocation.variables, input: invocation.input,
        evidence: invocation.evidence, place: invocation.place)
    ]
  }

  private static func operands(of invocation: Invocation) -> [String] {
    invocation.arguments.prefix { $0.literal != "--" }.compactMap(\.literal).filter { !$0.hasPrefix("-") }
  }

  private static func profile(_ invocation: Invocation) -> String? {
    option(["-p", "--profile"], invocation).map { $0 == "minikube" ? $0 : "minikube-\($0)" }
  }

  private static func option(_ names: [String], _ invocation: Invocation) -> String? {
    for (index, word) in invocation.arguments.enumerated() {
      guard let text = word.literal else { continue }
      if names.contains(text), index + 1 < invocation.arguments.count { return invocation.arguments[index + 1].literal }
      for name in names where text.hasPrefix(name + "=") { return String(text.dropFirst(name.count + 1)) }
    }
    return nil
  }

  /// The context that becomes the current one when a cluster is made.
  private static func chosenContext(_ words: [String], _ invocation: Invocation) -> String? {
    let keeps = ["--keep-context", "--kubeconfig-switch-context=false", "--kubeconfig-update-default=false"]
    guard !invocation.arguments.contains(where: { keeps.contains($0.literal ?? "") }) else { return nil }
    switch (invocation.name, words.first) {
    case ("minikube", "start"): return profile(invocation) ?? "minikube"
    case ("minikube", "update-context"): return profile(invocation) ?? "minikube"
    case ("minikube", "profile") where words.count > 1: return words[1] == "list" ? nil : words[1]
    case ("kind", "create"), ("kind", "export"): return "kind-" + (option(["--name", "-n"], invocation) ?? "kind")
    case ("k3d", "cluster") where words.dropFirst().first == "create":
      return "k3d-" + (words.count > 2 ? words[2] : "k3s-default")
    default: return nil
    }
  }
}
