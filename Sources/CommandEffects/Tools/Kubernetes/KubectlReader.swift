import Vocabulary

/// Reads `kubectl` and `oc`: which verb, on which kinds of object, in which cluster and namespace.
package enum KubectlReader: NestingToolReader {
  package static let names = ["kubectl", "k", "oc", "kubecolor", "kubectl-slim"]

  package static func inspect(_ invocation: Invocation, into inspection: inout Inspection) {
    let line = line(of: invocation)
    let call = KubectlCall(line: line, invocation: invocation)
    if let word = line.unresolved {
      inspection.note(
        ToolFinding.unresolved(
          "which kubectl command this is", word, evidence: line.evidence, remedy: "write the command itself"))
      return
    }
    guard !line.isHelp else {
      inspection.note(call.effect(.read, "Kubernetes cluster", .unknown, .reversible))
      return
    }
    if let word = line.unknown {
      inspectUnknown(word, call, into: &inspection)
      return
    }
    inspect(copiesOut(line) ? .read : KubectlVerbs.kind(of: line.path), call, into: &inspection)
  }

  /// Whether `cp` or `rsync` takes files out of a container: only what lies there has a colon, `namespace/pod:path`.
  private static func copiesOut(_ line: CobraLine) -> Bool {
    guard line.path == "cp" || line.path == "rsync", line.operands.count > 1 else { return false }
    return line.operands.last?.literal?.utf8.contains(UInt8(ascii: ":")) == false
  }

  /// Cuts the words by the grammar of the program that is named.
  static func line(of invocation: Invocation) -> CobraLine {
    CobraLine(invocation, invocation.name == "oc" ? KubectlVerbs.openShiftGrammar : KubectlVerbs.grammar)
  }

  private static func inspect(
    _ kind: KubectlVerbs.Kind, _ call: KubectlCall, into inspection: inout Inspection
  ) {
    switch kind {
    case .delete: KubectlDeletion.inspect(call, into: &inspection)
    case .apply: KubectlApplication.inspectApply(call, into: &inspection)
    case .replace: KubectlApplication.inspectReplace(call, into: &inspection)
    case .patch: KubectlChanges.inspectPatch(call, into: &inspection)
    case .mark: KubectlChanges.inspectMarks(call, into: &inspection)
    case .scale: KubectlChanges.inspectScale(call, into: &inspection)
    case .rollback: KubectlChanges.inspectRollback(call, into: &inspection)
    case .drain: KubectlChanges.inspectDrain(call, into: &inspection)
    case .taint: KubectlChanges.inspectTaint(call, into: &inspection)
    case .prune: inspectPrune(call, into: &inspection)
    case .change: KubectlChanges.noteChange(call, into: &inspection)
    case .chooseContext, .setContext, .chooseProject: KubectlChoices.inspect(kind, call, into: &inspection)
    case .create:
      inspection.note(call.effect(.create, "Kubernetes object", .unknown, .reversible))
    case .run:
      inspection.note(call.effect(.runCode, "container", .compute))
    case .disclose:
      inspection.note(call.effect(.disclose, "service account token", .identity))
    case .read:
      inspection.note(call.effect(.read, "Kubernetes object", .unknown, .reversible))
    }
  }

  /// A verb that is none of kubectl's own is a plugin: a program that may do anything.
  private static func inspectUnknown(
    _ word: ArgumentWord, _ call: KubectlCall, into inspection: inout Inspection
  ) {
    let name = word.literal ?? ""
    if name == "ctx" || name == "ns" {
      KubectlChoices.inspectPlugin(name, call, into: &inspection)
      return
    }
    // `k` is the name of other programs too; only what kubectl itself knows counts for it.
    let onlyReads = call.line.operands.prefix(2).contains { $0.literal.map(KubectlVerbs.isReadingWord) ?? false }
    guard call.invocation.name != "k", !onlyReads, !KubectlVerbs.isHarmlessPlugin(name) else {
      inspection.note(call.effect(.read, "Kubernetes object", .unknown, .reversible))
      return
    }
    inspection.note(
      ToolFinding.unknownVerb(word, of: "kubectl", remedy: "look first what it is: `kubectl plugin list`"))
  }

  private static func inspectPrune(_ call: KubectlCall, into inspection: inout Inspection) {
    guard call.line.isSafelySet("--confirm") || call.line.isSet("--confirm") else {
      inspection.note(call.effect(.read, "Kubernetes object", .unknown, .reversible))
      return
    }
    let target = call.target(scope: .cluster, asking: &inspection)
    inspection.note(call.effect(.destroy, "OpenShift history", .configuration, extent: .many, .irreversible))
    inspection.note(
      ToolFinding.destroyed(
        .configuration,
        "removes old images, builds or deployments for good, and with them what could be rolled back to",
        evidence: call.line.deciding("--confirm"), remedy: "without --confirm it only says what would go",
        environment: target.environment))
  }
}
