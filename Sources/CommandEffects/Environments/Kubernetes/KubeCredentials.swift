import Vocabulary

/// Programs of clouds that write a cluster into the kubeconfig and make it the current context.
enum KubeCredentials {
  /// Notes the cluster that the commands behind this one talk to, when it is such a program.
  static func noteChoice(by name: String, _ invocation: Invocation, into inspection: inout Inspection) {
    guard let steps = steps(of: name) else { return }
    let words = invocation.arguments
    guard let verb = words.firstIndex(where: { $0.literal == steps.verb }),
      steps.group.isEmpty || words[..<verb].contains(where: { $0.literal.map(steps.group.contains) ?? false }),
      !words.contains(where: { $0.literal == "--help" })
    else { return }
    if let name = option(steps.names, in: words) ?? operand(behind: verb, in: words) {
      inspection.choose(name, as: KubeTarget.contextChoice)
    }
  }

  /// What the words of such a command are: the group and the verb, and the options that name the cluster.
  private struct Steps {
    var group: Set<String>
    var verb: String
    /// The first that is given counts.
    var names: [String]
  }

  private static func steps(of name: String) -> Steps? {
    switch name {
    case "aws": Steps(group: ["eks"], verb: "update-kubeconfig", names: ["--alias", "--name"])
    case "gcloud": Steps(group: ["clusters", "memberships"], verb: "get-credentials", names: [])
    case "az": Steps(group: ["aks", "connectedk8s"], verb: "get-credentials", names: ["--context", "--name", "-n"])
    case "doctl": Steps(group: ["kubeconfig"], verb: "save", names: ["--alias"])
    case "eksctl": Steps(group: ["utils"], verb: "write-kubeconfig", names: ["--cluster", "-c"])
    case "tsh": Steps(group: ["kube"], verb: "login", names: ["--set-context-name"])
    case "oc": Steps(group: [], verb: "login", names: ["--server"])
    case "vcluster": Steps(group: [], verb: "connect", names: ["--kube-config-context-name"])
    default: nil
    }
  }

  /// The value of an option; what is not literal is a name that tells nothing.
  private static func option(_ names: [String], in words: [ArgumentWord]) -> String? {
    for name in names {
      for (index, word) in words.enumerated() {
        if word.literal == name, index + 1 < words.count { return words[index + 1].literal ?? "…" }
        if word.knownPrefix.hasPrefix(name + "=") {
          return word.literal.map { String($0.dropFirst(name.count + 1)) } ?? "…"
        }
      }
    }
    return nil
  }

  private static func operand(behind verb: Int, in words: [ArgumentWord]) -> String? {
    words[(verb + 1)...].first { !$0.knownPrefix.hasPrefix("-") }.map { $0.literal ?? "…" }
  }
}
