import Vocabulary

/// Reads `docker`, `docker compose`, `podman` and `nerdctl`: what they stop and remove, and whose data goes with it.
package enum ContainerReader: NestingToolReader {
  package static let names = ["docker", "docker-compose", "podman", "podman-compose", "nerdctl", "podman-remote"]

  /// Plugins of docker that only look or build.
  private static let harmlessPlugins: Set<String> = [
    "scout", "ai", "extension", "dev", "feedback", "pass", "offload", "cloud", "agent", "sandbox", "completion",
    "__complete", "lens", "slim", "app", "harmonia", "stats", "volumes", "inspect", "artifact", "quadlet",
  ]

  package static func inspect(_ invocation: Invocation, into inspection: inout Inspection) {
    let call = ContainerCall(invocation)
    if let word = call.line.unresolved {
      inspection.note(
        ToolFinding.unresolved(
          "which \(invocation.name ?? "docker") command this is", word, evidence: call.line.evidence,
          remedy: "write the command itself"))
      return
    }
    if let word = call.line.unknown, !harmlessPlugins.contains(word.literal ?? "") {
      inspection.note(
        ToolFinding.unknownVerb(
          word, of: invocation.name ?? "docker", remedy: "look first what it is: `docker --help`"))
      return
    }
    guard !call.line.isHelp, call.line.unknown == nil, !isDryRun(call.line) else {
      noteRead(call, into: &inspection)
      return
    }
    inspect(ContainerVerbs.kind(of: call.line.path), call, into: &inspection)
  }

  private static func isDryRun(_ line: CobraLine) -> Bool {
    line.path.hasPrefix("compose") && line.isSafelySet("--dry-run")
  }

  private static func noteRead(_ call: ContainerCall, into inspection: inout Inspection) {
    inspection.note(
      Effect(
        .read, Resource(kind: "container engine", role: .unknown), reversibility: .reversible,
        evidence: call.line.evidence))
  }

  private static func inspect(
    _ kind: ContainerVerbs.Kind, _ call: ContainerCall, into inspection: inout Inspection
  ) {
    switch kind {
    case .read: noteRead(call, into: &inspection)
    case .create:
      inspection.note(
        Effect(
          .create, Resource(kind: "image", role: .compute), reversibility: .reversible, evidence: call.line.evidence))
    case .chooseContext:
      noteRead(call, into: &inspection)
      ContainerChoices.choose(call, into: &inspection)
    case .change: ContainerLoss.noteChange(call, into: &inspection)
    case .stop: ContainerLoss.noteStop(call, into: &inspection)
    case .run: ContainerHostAccess.inspect(call, into: &inspection)
    case .exec:
      inspection.note(
        Effect(.runCode, Resource(kind: "container", role: .compute), evidence: call.line.evidence))
    case .remove(let role, let what): ContainerLoss.inspectRemoval(role, what, call, into: &inspection)
    case .prune(let role, let what): ContainerLoss.note(role, "removes \(what)", .all, call, into: &inspection)
    case .volumes: ContainerLoss.inspectVolumes(call, into: &inspection)
    case .systemPrune: ContainerLoss.inspectSystemPrune(call, into: &inspection)
    case .composeDown: ComposeDown.inspect(call, into: &inspection)
    case .reset(let what): ContainerLoss.note(.container, "ends \(what)", .all, call, into: &inspection)
    }
  }
}
