import Vocabulary

/// Commands that choose the context or the namespace that later commands work on, or put another cluster behind a name.
enum KubectlChoices {
  /// `config use-context`, `config set-context`, `config set-cluster`, `config rename-context`, `config set`,
  /// `oc project`.
  static func inspect(_ kind: KubectlVerbs.Kind, _ call: KubectlCall, into inspection: inout Inspection) {
    let operands = call.line.operands
    inspection.note(call.effect(.update, "kubeconfig", .configuration, name: operands.first?.literal, .reversible))
    switch kind {
    case .chooseContext: choose(context: operands.first, call, &inspection)
    case .chooseProject: choose(namespace: operands.first, call, &inspection)
    case .setContext: change(call, &inspection)
    default: break
    }
  }

  /// `kubectl ctx NAME`, `kubectl ns NAME`; without a name, or with `-`, nothing is known of what is chosen.
  static func inspectPlugin(_ name: String, _ call: KubectlCall, into inspection: inout Inspection) {
    inspection.note(call.effect(.update, "kubeconfig", .configuration, .reversible))
    if name == "ns" {
      choose(namespace: call.line.operands.first, call, &inspection)
    } else {
      choose(context: call.line.operands.first, call, &inspection)
    }
  }

  /// A name that is not literal is remembered as one that tells nothing.
  private static func choose(context word: ArgumentWord?, _ call: KubectlCall, _ inspection: inout Inspection) {
    guard let word else { return }
    KubeChoice.choose(context: word.display, in: holder(call), &inspection)
  }

  private static func choose(namespace word: ArgumentWord?, _ call: KubectlCall, _ inspection: inout Inspection) {
    guard let word else { return }
    inspection.choose(word.display, as: KubeChoice.namespace, in: holder(call))
  }

  private static func holder(_ call: KubectlCall) -> String {
    KubeChoice.holder(call.line.value("--kubeconfig"), call.invocation)
  }

  private static func change(_ call: KubectlCall, _ inspection: inout Inspection) {
    let operands = call.line.operands
    switch call.line.path {
    case "config/set-context":
      let isCurrent = call.line.isSet("--current")
      if isCurrent, let namespace = call.line.value("--namespace", "-n") {
        choose(namespace: namespace, call, &inspection)
      }
      if let cluster = call.line.value("--cluster") {
        define(isCurrent ? "" : operands.first?.display, as: cluster, call, &inspection)
      }
    case "config/set-cluster":
      if let server = call.line.value("--server", "-s") {
        define(operands.first?.display, as: server, call, &inspection)
      }
    case "config/rename-context" where operands.count > 1:
      define(operands[1].display, as: operands[0], call, &inspection)
    case "config/set" where operands.count > 1: set(operands[0].display, to: operands[1], call, &inspection)
    default: break
    }
  }

  /// `current-context`, `contexts.NAME.cluster`, `clusters.NAME.server`; a name may hold dots.
  private static func set(
    _ property: String, to value: ArgumentWord, _ call: KubectlCall, _ inspection: inout Inspection
  ) {
    if property == "current-context" { return choose(context: value, call, &inspection) }
    let parts = property.split(separator: ".")
    guard parts.count > 2 else { return }
    switch (parts[0], parts[parts.count - 1]) {
    case ("contexts", "cluster"), ("clusters", "server"):
      define(parts[1..<(parts.count - 1)].joined(separator: "."), as: value, call, &inspection)
    default: break
    }
  }

  private static func define(
    _ name: String?, as value: ArgumentWord, _ call: KubectlCall, _ inspection: inout Inspection
  ) {
    guard let name else { return }
    inspection.choose(value.display, as: KubeChoice.definition(of: name), in: holder(call))
  }
}
