import Vocabulary

/// `kubectl apply` and `kubectl replace`: changes that may also take things away.
enum KubectlApplication {
  static func inspectApply(_ call: KubectlCall, into inspection: inout Inspection) {
    let line = call.line
    guard !call.isDryRun else {
      inspection.note(call.effect(.read, "Kubernetes object", .unknown, .reversible))
      return
    }
    if line.isSet("--prune") || line.isSet("--applyset") {
      let target = call.target(asking: &inspection)
      inspection.note(call.effect(.destroy, "Kubernetes object", .unknown, extent: .many))
      inspection.note(
        ToolFinding.destroyed(
          .unknown, "--prune deletes every object that the selector finds and the files do not describe",
          evidence: line.deciding("--prune", "--all", "--selector", "-l", "--filename", "-f"),
          remedy: "see what would go: the same command with --dry-run=server, or `kubectl get all`",
          environment: target.environment))
      return
    }
    if line.isSet("--force") {
      let target = call.target(asking: &inspection)
      inspection.note(call.effect(.replace, "Kubernetes object", .configuration, extent: .many))
      inspection.note(
        ToolFinding.destroyed(
          .configuration, "--force deletes and makes again what cannot be changed in place",
          evidence: line.deciding("--force"), remedy: "the same without --force", environment: target.environment))
      return
    }
    KubectlChanges.noteChange(call, into: &inspection)
  }

  /// `replace --force` deletes first, whatever the object is.
  static func inspectReplace(_ call: KubectlCall, into inspection: inout Inspection) {
    guard !call.isDryRun else {
      inspection.note(call.effect(.read, "Kubernetes object", .unknown, .reversible))
      return
    }
    if let path = call.line.value("--raw"), path.display.hasSuffix("/finalize") {
      let target = call.target(names: [path.display], asking: &inspection)
      inspection.note(call.effect(.disarm, "namespace", .protection, name: path.literal))
      inspection.note(
        ToolFinding.disarmed(
          .data, "drops the finalizers of \(path.display), which make a deletion wait for what depends on it",
          evidence: call.line.deciding("--raw"),
          remedy: "find out what it waits for instead: `kubectl get ns,apiservices`", environment: target.environment))
      return
    }
    guard call.line.isSet("--force") else {
      KubectlChanges.noteChange(call, into: &inspection)
      return
    }
    let files = call.line.values("--filename", "-f") + call.line.values("--kustomize", "-k")
    let found = KubernetesManifests.objects(in: files, call, asking: &inspection)
    KubectlDeletion.note(found.objects, call, into: &inspection)
    guard found.unread != nil || found.objects.isEmpty else { return }
    let target = call.target(asking: &inspection)
    inspection.note(call.effect(.replace, "Kubernetes object", .unknown, extent: .many))
    inspection.note(
      ToolFinding.destroyed(
        .unknown, "deletes what the files describe before making it again, and what that is cannot be read from here",
        evidence: call.line.deciding("--force", "--filename", "-f"), remedy: "the same without --force",
        environment: target.environment))
  }
}
