import Vocabulary

/// Commands that choose the context or the namespace that later commands work on.
enum KubectlChoices {
  /// `config use-context`, `config set-context --current`, `config set current-context`, `oc project`.
  static func inspect(_ kind: KubectlVerbs.Kind, _ call: KubectlCall, into inspection: inout Inspection) {
    inspection.note(
      call.effect(.update, "kubeconfig", .configuration, name: call.line.operands.first?.literal, .reversible))
    switch kind {
    case .chooseContext:
      choose(call.line.operands.first, as: KubeTarget.contextChoice, &inspection)
    case .chooseProject:
      choose(call.line.operands.first, as: KubeTarget.namespaceChoice, &inspection)
    case .setContext where call.line.path == "config/set":
      guard call.line.operands.first?.literal == "current-context", call.line.operands.count > 1 else { return }
      choose(call.line.operands[1], as: KubeTarget.contextChoice, &inspection)
    case .setContext:
      guard call.line.isSet("--current") else { return }
      if let namespace = call.line.value("--namespace", "-n") {
        choose(namespace, as: KubeTarget.namespaceChoice, &inspection)
      }
    default: break
    }
  }

  /// `kubectl ctx NAME`, `kubectl ns NAME`; without a name, or with `-`, nothing is known of what is chosen.
  static func inspectPlugin(_ name: String, _ call: KubectlCall, into inspection: inout Inspection) {
    inspection.note(call.effect(.update, "kubeconfig", .configuration, .reversible))
    let key = name == "ns" ? KubeTarget.namespaceChoice : KubeTarget.contextChoice
    choose(call.line.operands.first, as: key, &inspection)
  }

  /// Remembers a name; what is not literal is remembered as a name that tells nothing.
  static func choose(_ word: ArgumentWord?, as key: String, _ inspection: inout Inspection) {
    guard let word else { return }
    inspection.choose(word.literal ?? "…", as: key)
  }
}
