import Vocabulary

/// Reads `kubectx` and `kubens`: what the commands behind them work on.
package enum ContextSwitcherReader: ToolReader {
  package static let names = ["kubectx", "kubens", "kubie", "kubeswitch"]

  package static func inspect(_ invocation: Invocation, into inspection: inout Inspection) {
    inspection.note(
      Effect(
        .update, Resource(kind: "kubeconfig", role: .configuration), reversibility: .reversible,
        evidence: invocation.evidence))
    let words = invocation.arguments.filter { $0.literal.map { !$0.hasPrefix("-") || $0 == "-" } ?? true }
    guard let name = words.last, words.count == (invocation.name == "kubie" ? 2 : 1) else { return }
    let chooses = invocation.name == "kubens" || words.first?.literal == "ns" && words.count == 2
    let holder = KubeChoice.holder(nil, invocation)
    if chooses {
      inspection.choose(name.display, as: KubeChoice.namespace, in: holder)
    } else {
      KubeChoice.choose(context: name.display, in: holder, &inspection)
    }
  }
}
