import Vocabulary

/// A command of kubectl with what its words say about where it lands.
struct KubectlCall: Sendable {
  var line: CobraLine
  var invocation: Invocation

  /// Which cluster and namespace the options name.
  var selection: KubeSelection {
    KubeSelection(
      context: line.value("--context"), cluster: line.value("--cluster"), server: line.value("--server", "-s"),
      kubeconfig: line.value("--kubeconfig"), namespace: line.value("--namespace", "-n"),
      isEveryNamespace: line.isSet("--all-namespaces", "-A"))
  }

  /// Whether nothing is changed: `--dry-run`, `--dry-run=client`, `--dry-run=server`, as kubectl reads the last one.
  ///
  /// kubectl before 1.18 took `true` and `false`; `none` and `false` are real runs.
  var isDryRun: Bool {
    guard let option = line.options.last(where: { $0.name == "--dry-run" }) else { return false }
    guard let value = option.value else { return true }
    return ["client", "server", "true", "unchanged"].contains(value.literal ?? "")
  }

  /// The words that a remedy needs to reach the same place: ` --context prod -n shop`; nil when one of them is no
  /// plain word.
  var placeWords: String? {
    var text = ""
    for (option, value) in [
      ("--kubeconfig", line.value("--kubeconfig")), ("--context", line.value("--context")),
      ("-n", line.value("--namespace", "-n")),
    ] {
      guard let value else { continue }
      guard let word = KubectlCall.plain(value) else { return nil }
      text += " \(option) \(word)"
    }
    return line.isSet("--all-namespaces", "-A") ? text + " -A" : text
  }

  /// The text of a word that needs no quoting; nil for any other.
  static func plain(_ word: ArgumentWord) -> String? {
    guard let text = word.literal, !text.isEmpty, text.utf8.first != UInt8(ascii: "-"),
      text.utf8.allSatisfy({ isPlain($0) })
    else { return nil }
    return text
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"),
      UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: ","), UInt8(ascii: "="),
      UInt8(ascii: ":"), UInt8(ascii: "@"):
      true
    default: false
    }
  }

  /// Where it lands.
  func target(
    scope: KubeScope = .namespaced, names: [String] = [], asking inspection: inout Inspection
  ) -> KubeTarget {
    KubeTarget.resolve(selection, scope: scope, names: names, invocation, asking: &inspection)
  }

  /// An effect of this command.
  func effect(
    _ verb: EffectVerb, _ kind: String, _ role: ResourceRole, name: String? = nil, extent: Extent = .one,
    _ reversibility: Reversibility = .unknown
  ) -> Effect {
    Effect(
      verb, Resource(kind: kind, role: role, name: name), extent: extent, reversibility: reversibility,
      evidence: line.evidence)
  }
}
