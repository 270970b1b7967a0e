import Vocabulary

/// Reads `kubectx` and `kubens`: what the commands behind them work on; `kubie exec` and `kubeswitch exec` name it for
/// one command.
package enum ContextSwitcherReader: NestingToolReader {
  package static let names = ["kubectx", "kubens", "kubie", "kubeswitch"]

  package static func inspect(_ invocation: Invocation, into inspection: inout Inspection) {
    inspection.note(
      Effect(
        .update, Resource(kind: "kubeconfig", role: .configuration), reversibility: .reversible,
        evidence: invocation.evidence))
    let words = invocation.arguments.filter { $0.literal.map { !$0.hasPrefix("-") || $0 == "-" } ?? true }
    if words.first?.literal == "exec", words.count > 3 {
      let holder = KubeChoice.holder(nil, invocation)
      KubeChoice.choose(context: words[1].display, in: holder, &inspection)
      inspection.choose(words[2].display, as: KubeChoice.namespace, in: holder)
      return
    }
    guard let name = words.last, words.count == (invocation.name == "kubie" ? 2 : 1) else { return }
    let chooses = invocation.name == "kubens" || words.first?.literal == "ns" && words.count == 2
    let holder = KubeChoice.holder(nil, invocation)
    if chooses {
      inspection.choose(name.display, as: KubeChoice.namespace, in: holder)
    } else {
      KubeChoice.choose(context: name.display, in: holder, &inspection)
    }
  }

  /// `kubie exec CONTEXT NAMESPACE PROGRAM…`.
  package static func nested(in invocation: Invocation) -> [Invocation] {
    guard let start = invocation.arguments.firstIndex(where: { $0.literal == "exec" }) else { return [] }
    var rest = invocation.arguments[(start + 1)...].drop { $0.knownPrefix.hasPrefix("-") }.dropFirst(2)
    if rest.first?.literal == "--" { rest = rest.dropFirst() }
    return NestedInvocations.program(Array(rest), in: invocation).map { [$0] } ?? []
  }
}
