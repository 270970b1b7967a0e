import Vocabulary

/// Commands of kubectl that change what is there: most can be taken back, some take a protection away.
enum KubectlChanges {
  /// A change that the same means can take back: production is asked about, nothing else.
  static func noteChange(_ call: KubectlCall, into inspection: inout Inspection) {
    guard !call.isDryRun else {
      inspection.note(call.effect(.read, "Kubernetes object", .unknown, .reversible))
      return
    }
    let target = call.target(names: call.line.operands.compactMap(\.literal), asking: &inspection)
    inspection.note(call.effect(.update, "Kubernetes object", .unknown, extent: .many, .reversible))
    guard target.environment.tier == .production else { return }
    inspection.note(changed("changes what runs in production", call.line.evidence, target.environment))
  }

  /// A change that is worth a question on production only.
  static func changed(_ message: String, _ evidence: Evidence, _ environment: Environment) -> Finding {
    Finding(
      "command.changed", .warning, message, evidence: evidence,
      remedy: "see the difference first: `kubectl diff -f FILE`, or the same command with --dry-run=server",
      environment: environment)
  }

  /// `scale --replicas=0` and `oc idle` stop what runs.
  static func inspectScale(_ call: KubectlCall, into inspection: inout Inspection) {
    let isStop = call.line.path == "idle" || call.line.value("--replicas")?.literal == "0"
    guard isStop, !call.isDryRun else {
      noteChange(call, into: &inspection)
      return
    }
    let names = call.line.operands.map(\.display)
    let target = call.target(names: names, asking: &inspection)
    inspection.note(call.effect(.update, "workload", .compute, name: names.last, extent: .many, .reversible))
    inspection.note(
      Finding(
        "workload.stopped", .high, "stops \(names.joined(separator: " ")): nothing of it runs any more",
        evidence: call.line.deciding("--replicas").union(call.line.operands.last?.evidence ?? call.line.evidence),
        remedy: "scale to one instead, or have a person stop it; to look: `kubectl get deployments,statefulsets`",
        environment: target.environment))
  }

  /// `rollout undo`: the code goes back, what it did to data does not.
  static func inspectRollback(_ call: KubectlCall, into inspection: inout Inspection) {
    guard !call.isDryRun else {
      inspection.note(call.effect(.read, "workload", .compute, .reversible))
      return
    }
    let names = call.line.operands.map(\.display)
    let target = call.target(names: names, asking: &inspection)
    inspection.note(call.effect(.update, "workload", .compute, name: names.last, .reversible))
    inspection.note(
      Finding(
        "workload.rolled-back", .high,
        "goes back to an older version of \(names.joined(separator: " ")): migrations of data do not go back with it",
        evidence: call.line.operands.reduce(call.line.deciding("--to-revision")) { $0.union($1.evidence) },
        remedy: "look first what the older version was: `kubectl rollout history deployment`",
        environment: target.environment))
  }

  /// `drain` evicts every pod of a node.
  static func inspectDrain(_ call: KubectlCall, into inspection: inout Inspection) {
    guard !call.isDryRun else {
      inspection.note(call.effect(.read, "node", .compute, .reversible))
      return
    }
    let names = call.line.operands.map(\.display)
    let target = call.target(scope: .cluster, names: names, asking: &inspection)
    let loses = call.line.isSet("--delete-emptydir-data", "--delete-local-data")
    inspection.note(call.effect(.destroy, "pod", .compute, name: names.first, extent: .many))
    inspection.note(
      ToolFinding.destroyed(
        .compute,
        "evicts every pod of node \(names.first ?? "that a selector finds")"
          + (loses ? ", with what they keep in emptyDir volumes" : ""),
        evidence: call.line.deciding("--force", "--delete-emptydir-data", "--delete-local-data", "--disable-eviction")
          .union(call.line.operands.last?.evidence ?? call.line.evidence),
        remedy: "look first what runs there, and keep new pods away with `kubectl cordon NODE`: `kubectl get pods -A`",
        environment: target.environment))
  }

  /// `taint`: one with the effect `NoExecute` evicts the pods that do not tolerate it, as `drain` does; a dash behind it
  /// takes it away (kubernetes.io/docs/concepts/scheduling-eviction/taint-and-toleration).
  static func inspectTaint(_ call: KubectlCall, into inspection: inout Inspection) {
    let evicting = call.line.operands.first { $0.literal?.hasSuffix(":NoExecute") == true }
    guard let evicting, !call.isDryRun else { return noteChange(call, into: &inspection) }
    let names = call.line.operands.dropFirst().prefix { $0.literal?.contains(":") != true }.map(\.display)
    let target = call.target(scope: .cluster, names: names, asking: &inspection)
    inspection.note(call.effect(.destroy, "pod", .compute, name: names.first, extent: .many))
    inspection.note(
      ToolFinding.destroyed(
        .compute, "evicts every pod that does not tolerate it from node \(names.first ?? "that a selector finds")",
        evidence: evicting.evidence, remedy: "look first what runs there, and take `:NoSchedule` for new pods alone",
        environment: target.environment))
  }

  /// `patch`: the text of the patch decides.
  static func inspectPatch(_ call: KubectlCall, into inspection: inout Inspection) {
    guard !call.isDryRun else {
      inspection.note(call.effect(.read, "Kubernetes object", .unknown, .reversible))
      return
    }
    let patch = call.line.value("--patch", "-p")
    let objects = KubectlDeletion.objects(call)
    guard let text = patch?.literal,
      let loss = KubectlPatch.loss(in: text) ?? KubectlPatch.pausesBackup(text, of: objects)
    else {
      noteChange(call, into: &inspection)
      return
    }
    let isOfCluster = objects.first?.kind.isOfCluster ?? false
    let named = objects.first?.described(selector: nil) ?? "an object"
    let names = objects.flatMap(\.names).compactMap(\.literal)
    let target = call.target(scope: isOfCluster ? .cluster : .namespaced, names: names, asking: &inspection)
    let evidence = call.line.deciding("--patch", "-p")
    inspection.note(call.effect(.disarm, objects.first?.kind.name ?? "object", .protection, name: names.first))
    let message = "\(loss.message) of \(named)"
    inspection.note(
      loss.isStop
        ? Finding(
          "workload.stopped", .high, message, evidence: evidence,
          remedy: "have a person stop it; to look: `kubectl get all`", environment: target.environment)
        : ToolFinding.disarmed(
          loss.role, message, evidence: evidence,
          remedy: "leave the protection on, or have a person turn it off; to look: `kubectl get all`",
          environment: target.environment))
  }

  /// `label` and `annotate`: a mark that keeps an object from being deleted is taken off.
  static func inspectMarks(_ call: KubectlCall, into inspection: inout Inspection) {
    let marks = call.line.operands.dropFirst().compactMap(\.literal)
    guard !call.isDryRun, let mark = marks.first(where: KubectlPatch.unprotects) else {
      noteChange(call, into: &inspection)
      return
    }
    let target = call.target(asking: &inspection)
    inspection.note(call.effect(.disarm, "Kubernetes object", .protection))
    inspection.note(
      ToolFinding.disarmed(
        .protection, "takes off the mark \(mark), which keeps the object from being deleted",
        evidence: call.line.operands.reduce(call.line.evidence) { $0.union($1.evidence) },
        remedy: "leave the mark on; to look: `kubectl get all --show-labels`", environment: target.environment))
  }
}
