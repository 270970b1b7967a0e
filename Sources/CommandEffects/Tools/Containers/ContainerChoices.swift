import Vocabulary

/// Commands that choose the engine for those behind them, or put an address behind a context's name.
enum ContainerChoices {
  /// `docker context use|create|update|import NAME`, `podman system connection default|add NAME`.
  static func choose(_ call: ContainerCall, into inspection: inout Inspection) {
    inspection.note(
      Effect(
        .read, Resource(kind: "container engine", role: .unknown), reversibility: .reversible,
        evidence: call.line.evidence))
    guard let name = call.line.operands.first else { return }
    let holder = ContainerTarget.holder(call.selection, call.invocation)
    switch call.line.path {
    case "context/use", "system/connection/default":
      inspection.choose(name.display, as: ContainerTarget.contextChoice, in: holder)
    default:
      guard let address = address(call) else { return }
      inspection.choose(address, as: ContainerTarget.definition(of: name.display), in: holder)
      if call.line.isSet("--default", "-d") {
        inspection.choose(name.display, as: ContainerTarget.contextChoice, in: holder)
      }
    }
  }

  /// `--docker "host=ssh://prod,…"`, and podman's second operand; what cannot be told tells nothing.
  private static func address(_ call: ContainerCall) -> String? {
    if call.line.path == "system/connection/add" { return call.line.operands.dropFirst().first?.display }
    if call.line.path == "context/import" { return "…" }
    guard let settings = call.line.value("--docker") else { return nil }
    guard let text = settings.literal else { return "…" }
    let host = text.split(separator: ",").first { $0.hasPrefix("host=") }
    return host.map { String($0.dropFirst(5)) }
  }
}
