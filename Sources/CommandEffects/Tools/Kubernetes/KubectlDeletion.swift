import Vocabulary

/// `kubectl delete`: what would be gone, by kind, and what goes with it.
enum KubectlDeletion {
  /// Of the kinds of one command, at most this many get a finding of their own.
  private static let kindLimit = 12

  static func inspect(_ call: KubectlCall, into inspection: inout Inspection) {
    let line = call.line
    guard !call.isDryRun else {
      inspection.note(call.effect(.read, "Kubernetes object", .unknown, .reversible))
      return
    }
    if let raw = line.value("--raw") {
      inspectRaw(raw, call, into: &inspection)
      return
    }
    var doomed: [DoomedObjects] = []
    let files = line.values("--filename", "-f") + line.values("--kustomize", "-k")
    if !files.isEmpty {
      inspectManifests(files, call, into: &inspection)
      return
    }
    guard let first = line.operands.first else { return }
    for word in line.operands where word.literal == nil {
      // `kubectl delete pod $NAME` is about pods whatever the name; a kind that cannot be told decides.
      if word == first, kindText(word) == nil {
        noteUnresolved(word, call, into: &inspection)
        return
      }
    }
    doomed = objects(call)
    note(doomed, call, into: &inspection)
  }

  /// The kind of `pod/$NAME`, when the slash is in the known part.
  private static func kindText(_ word: ArgumentWord) -> String? {
    if let literal = word.literal { return literal }
    let prefix = word.knownPrefix
    return prefix.contains("/") ? prefix : nil
  }

  /// What the operands name: `pods,svc a b`, `pod/a svc/b`, `pods --all`.
  static func objects(_ call: KubectlCall) -> [DoomedObjects] {
    let operands = call.line.operands
    let extent: Extent = isNarrowed(call) ? .many : .all
    if operands.contains(where: { ($0.literal ?? $0.knownPrefix).contains("/") }) {
      return slashed(operands)
    }
    guard let kinds = operands.first?.literal else { return [] }
    let names = Array(operands.dropFirst())
    return kinds.split(separator: ",").map { word in
      var objects = DoomedObjects(kind: KubernetesKind.named(String(word)), word: String(word), names: names)
      let isOne = names.count == 1 && names[0].literal != nil
      objects.extent = names.isEmpty ? extent : isOne ? .one : .many
      return objects
    }
  }

  private static func slashed(_ operands: [ArgumentWord]) -> [DoomedObjects] {
    var doomed: [DoomedObjects] = []
    for word in operands {
      let text = word.literal ?? word.knownPrefix
      guard let slash = text.firstIndex(of: "/") else { continue }
      let kind = String(text[..<slash])
      var name = word
      let rest = String(text[text.index(after: slash)...])
      name.pieces = (rest.isEmpty ? [] : [.known(rest)]) + word.pieces.dropFirst()
      if let index = doomed.firstIndex(where: { $0.word == kind }) {
        doomed[index].names.append(name)
        doomed[index].extent = .many
      } else {
        doomed.append(DoomedObjects(kind: KubernetesKind.named(kind), word: kind, names: [name]))
      }
    }
    return doomed
  }

  private static func isNarrowed(_ call: KubectlCall) -> Bool {
    !call.line.values("--selector", "-l", "--field-selector").isEmpty
  }

  /// Notes what would be gone.
  static func note(_ doomed: [DoomedObjects], _ call: KubectlCall, into inspection: inout Inspection) {
    for objects in doomed.prefix(kindLimit) { note(objects, call, into: &inspection) }
  }

  private static func note(_ objects: DoomedObjects, _ call: KubectlCall, into inspection: inout Inspection) {
    guard let role = role(of: objects, call) else {
      inspection.note(call.effect(.destroy, objects.kind.name, .unknown, extent: objects.extent, .reversible))
      return
    }
    let literals = objects.names.compactMap(\.literal)
    let isNamespace =
      objects.kind.role == .container && (objects.kind.name == "namespace" || objects.kind.name == "project")
    var scope: KubeScope = objects.kind.isOfCluster ? .cluster : .namespaced
    if isNamespace {
      scope = .namespaces(literals.count == objects.names.count ? literals : literals + [""])
    }
    var there = call
    if let namespace = objects.namespace, call.line.value("--namespace", "-n") == nil {
      there.line.options.append(
        CobraLine.Option(
          name: "-n", value: ArgumentWord(namespace, evidence: call.line.evidence), evidence: call.line.evidence))
    }
    let target = there.target(scope: scope, names: isNamespace ? [] : literals, asking: &inspection)
    let names = objects.names.reduce(call.line.operands.first?.evidence) { $0?.union($1.evidence) }
    let evidence = call.line.deciding("--all", "--all-namespaces", "-A", "--selector", "-l", "--filename", "-f")
      .union(names ?? call.line.evidence)
    inspection.note(
      Effect(
        .destroy, Resource(kind: objects.kind.name, role: role, name: literals.first), extent: objects.extent,
        reversibility: KubectlLoss.reversibility(of: role), evidence: evidence))
    inspection.note(
      ToolFinding.destroyed(
        role, KubectlLoss.message(objects, role, call, target), evidence: evidence,
        remedy: KubectlLoss.remedy(objects, role, call), environment: target.environment))
  }

  /// What the loss would mean, with what the options say; nil when nothing is lost.
  private static func role(of objects: DoomedObjects, _ call: KubectlCall) -> ResourceRole? {
    guard let role = objects.effectiveRole else { return nil }
    if role == .compute || objects.kind.name == "job", onlyFinished(call) { return nil }
    // Its pods stay, and its volumes anyway.
    if objects.kind.name == "stateful set", call.line.value("--cascade")?.literal == "orphan" { return .compute }
    if objects.kind.isCategory, call.line.isSet("--all-namespaces", "-A"), !isNarrowed(call) { return .container }
    if objects.kind.name == "cron job", objects.names.contains(where: { KubectlPatch.isBackup($0.display) }) {
      return .backup
    }
    if role == .identity, objects.kind.name == "secret", objects.names.contains(where: { isKey($0.display) }) {
      return .key
    }
    return role
  }

  /// Secrets without which something encrypted or a whole store stays shut.
  private static func isKey(_ name: String) -> Bool {
    let lower = name.lowercased()
    return [
      "unseal", "sealed-secrets-key", "encryption", "root-token", "master-key", "etcd", "kms", "repo-credentials",
    ]
    .contains { lower.contains($0) }
  }

  /// Pods that have ended: nothing runs in them any more.
  private static func onlyFinished(_ call: KubectlCall) -> Bool {
    call.line.values("--field-selector").contains { word in
      let text = (word.literal ?? "").replacing("==", with: "=")
      return ["status.phase=Succeeded", "status.phase=Failed", "status.successful=1"].contains {
        text.split(separator: ",").contains(Substring($0))
      }
    }
  }

  private static func noteUnresolved(
    _ word: ArgumentWord, _ call: KubectlCall, into inspection: inout Inspection
  ) {
    let target = call.target(asking: &inspection)
    inspection.note(
      ToolFinding.unresolved(
        "what kubectl would delete", word, evidence: call.line.evidence.union(word.evidence),
        remedy: "write the kind and the name itself; `kubectl get all` shows them", environment: target.environment))
  }

  /// `--raw /api/v1/namespaces/prod`: the last name of the path, under the plural before it.
  private static func inspectRaw(_ word: ArgumentWord, _ call: KubectlCall, into inspection: inout Inspection) {
    guard let path = word.literal else {
      noteUnresolved(word, call, into: &inspection)
      return
    }
    note([KubernetesPath.doomed(path, evidence: word.evidence)], call, into: &inspection)
  }

  private static func inspectManifests(
    _ files: [ArgumentWord], _ call: KubectlCall, into inspection: inout Inspection
  ) {
    let found = KubernetesManifests.objects(in: files, call, asking: &inspection)
    note(found.objects, call, into: &inspection)
    guard let unread = found.unread else { return }
    let target = call.target(asking: &inspection)
    inspection.note(call.effect(.destroy, "Kubernetes object", .unknown, extent: .many))
    inspection.note(
      ToolFinding.destroyed(
        .unknown, "deletes all that \(unread.display) describes, and what that is cannot be read from here",
        evidence: call.line.deciding("--filename", "-f", "--kustomize", "-k"),
        remedy: "delete by kind and name, or look first what it describes with --dry-run=client -o name",
        environment: target.environment))
  }
}
