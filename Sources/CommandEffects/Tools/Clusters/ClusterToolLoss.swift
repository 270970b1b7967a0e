import Vocabulary

/// What commands of cluster tools take away.
enum ClusterToolLoss {
  /// Words in the names of releases and applications that keep data.
  private static let stores = [
    "postgres", "mysql", "maria", "mongo", "redis", "valkey", "kafka", "rabbit", "elastic", "opensearch", "cassandra",
    "clickhouse", "minio", "etcd", "vault", "database", "cockroach", "influx", "neo4j", "timescale", "nats",
    "zookeeper",
    "keycloak", "gitea", "gitlab", "nextcloud", "harbor", "longhorn", "rook", "ceph", "openebs", "velero",
  ]

  static func inspect(
    _ command: ClusterToolCommand, _ call: ClusterToolCall, into inspection: inout Inspection
  ) {
    switch command.kind {
    case .read: ClusterToolReader.noteRead(call, into: &inspection)
    case .create: note(.create, command, call, into: &inspection)
    case .run: note(.runCode, command, call, into: &inspection)
    case .disclose: inspectDisclosure(command, call, into: &inspection)
    case .change: inspectChange(command, call, into: &inspection)
    case .rollback, .stop: inspectTurn(command, call, into: &inspection)
    case .destroy, .disarm: inspectLoss(command, call, into: &inspection)
    }
  }

  private static func note(
    _ verb: EffectVerb, _ command: ClusterToolCommand, _ call: ClusterToolCall, into inspection: inout Inspection
  ) {
    inspection.note(
      Effect(
        verb, Resource(kind: call.name, role: command.role, name: call.line.operands.first?.literal),
        extent: call.line.operands.count > 1 ? .many : .one,
        reversibility: verb == .destroy || verb == .disarm ? .unknown : .reversible, evidence: call.line.evidence))
  }

  /// A change asks on production; an option that deletes makes a loss of it.
  private static func inspectChange(
    _ command: ClusterToolCommand, _ call: ClusterToolCall, into inspection: inout Inspection
  ) {
    let (role, loss) = deletion(by: call)
    if let role, let loss {
      noteLoss(role, loss, .destroy, call, into: &inspection)
      return
    }
    note(.update, command, call, into: &inspection)
    let environment = call.environment(asking: &inspection)
    if call.name == "flux", call.line.path == "suspend", call.line.isSet("--all") {
      inspection.note(
        Finding(
          "workload.stopped", .high, "stops what keeps the cluster as its sources say, for every object of the kind",
          evidence: whole(call), remedy: "suspend the one by its name", environment: environment))
      return
    }
    // To fetch the source again is what the cluster does every few minutes by itself.
    guard environment.tier == .production, (call.name, call.line.path) != ("flux", "reconcile") else { return }
    inspection.note(
      Finding(
        "command.changed", .warning, "changes what runs in production", evidence: call.line.evidence,
        remedy: "look first what would change, with the tool's own diff or --dry-run", environment: environment))
  }

  /// Options of changing commands that delete something.
  private static func deletion(by call: ClusterToolCall) -> (ResourceRole?, String?) {
    switch (call.name, call.line.path) {
    case ("helm", "upgrade") where call.line.isSet("--force"):
      (.configuration, "--force deletes and makes again what cannot be changed in place")
    case ("etcdctl", "snapshot/restore") where isLive(call):
      (.unknown, "puts a snapshot in the folder that a running etcd keeps its data in")
    case ("vault", "write"), ("bao", "write"): vaultWrite(call)
    case ("argocd", "app/sync") where call.line.isSet("--prune"):
      (.unknown, "--prune deletes everything that the source no longer has")
    case ("argocd", "app/sync") where call.line.isSet("--force", "--replace"):
      (.configuration, "deletes and makes again what cannot be changed in place")
    default: (nil, nil)
    }
  }

  /// Whether the folder is the one in which etcd's packages and kubeadm keep the data of the running server.
  private static func isLive(_ call: ClusterToolCall) -> Bool {
    guard let folder = call.line.value("--data-dir")?.literal else { return false }
    return ["/var/lib/etcd", "/var/lib/etcd/default", "/var/lib/etcd/default.etcd"]
      .contains(PathText.normalised(folder))
  }

  /// A secret that is shown: worth a question where its name or place tells of production.
  private static func inspectDisclosure(
    _ command: ClusterToolCommand, _ call: ClusterToolCall, into inspection: inout Inspection
  ) {
    note(.disclose, command, call, into: &inspection)
    let environment = call.environment(asking: &inspection)
    guard environment.tier == .production else { return }
    inspection.note(
      Finding(
        "command.disclosed", .high, "shows a secret of production: \(call.subject)", evidence: whole(call),
        remedy: "list it without its value, or have a person read it", environment: environment))
  }

  private static func inspectTurn(
    _ command: ClusterToolCommand, _ call: ClusterToolCall, into inspection: inout Inspection
  ) {
    note(.update, command, call, into: &inspection)
    let isStop = if case .stop = command.kind { true } else { false }
    inspection.note(
      Finding(
        isStop ? "workload.stopped" : "workload.rolled-back", .high, sentence(command, call),
        evidence: whole(call), remedy: remedy(call), environment: call.environment(asking: &inspection)))
  }

  private static func inspectLoss(
    _ command: ClusterToolCommand, _ call: ClusterToolCall, into inspection: inout Inspection
  ) {
    let isDisarm = if case .disarm = command.kind { true } else { false }
    noteLoss(
      role(command, call), sentence(command, call), isDisarm ? .disarm : .destroy, call, into: &inspection)
  }

  /// The role of what is lost, with what the options and the names say.
  private static func role(_ command: ClusterToolCommand, _ call: ClusterToolCall) -> ResourceRole {
    if call.name == "argocd", call.line.path == "app/delete",
      call.line.options.contains(where: {
        $0.name == "--cascade" && $0.value?.literal == "false"
      })
    {
      return .configuration
    }
    if call.name == "vault" || call.name == "bao", call.line.path == "delete" { return vaultRole(call) ?? command.role }
    guard command.role == .opaque else { return command.role }
    let keepsData = call.line.operands.contains { word in
      let lower = word.display.lowercased()
      return lower == "db" || lower.hasSuffix("-db") || stores.contains { lower.contains($0) }
    }
    return keepsData ? .data : .opaque
  }

  /// Paths of Vault's interface that take something away when they are written to.
  private static func vaultWrite(_ call: ClusterToolCall) -> (ResourceRole?, String?) {
    let path = call.line.operands.first?.display ?? ""
    let fields = call.line.operands.dropFirst().map(\.display)
    if path == "sys/seal" { return (.compute, "seals Vault: nobody reads a secret until it is unsealed") }
    if path == "sys/step-down" { return (.compute, "makes the active server give up its part") }
    if path.hasPrefix("sys/leases/revoke") { return (.identity, "revokes leases: their credentials end at once") }
    if path.contains("/keys/"), path.hasSuffix("/trim") { return (.key, "destroys versions of a key for good") }
    if path.contains("/keys/"), fields.contains("deletion_allowed=true") {
      return (.protection, "takes the protection off a key: it can be deleted")
    }
    return (nil, nil)
  }

  /// What a path of Vault's interface holds: keys of the transit and PKI engines, whole engines, namespaces.
  private static func vaultRole(_ call: ClusterToolCall) -> ResourceRole? {
    let parts = (call.line.operands.first?.display ?? "").split(separator: "/")
    if parts.starts(with: ["sys", "namespaces"]) { return .container }
    if parts.starts(with: ["sys", "mounts"]) { return .key }
    if parts.starts(with: ["sys", "audit"]) { return .protection }
    guard parts.count > 1 else { return nil }
    let engine = parts[0]
    if parts[1] == "keys" || parts[1] == "key" || parts[1] == "restore" { return .key }
    if engine.contains("pki"), ["root", "issuer", "issuers", "key", "keys"].contains(parts[1]) { return .key }
    return engine.contains("ssh") && parts[1] == "config" ? .key : nil
  }

  private static func noteLoss(
    _ role: ResourceRole, _ message: String, _ verb: EffectVerb, _ call: ClusterToolCall,
    into inspection: inout Inspection
  ) {
    let environment = call.environment(asking: &inspection)
    let evidence = whole(call)
    inspection.note(
      Effect(
        verb, Resource(kind: call.name, role: role, name: call.line.operands.first?.literal),
        extent: call.line.operands.count == 1 ? .one : .many,
        reversibility: [.data, .backup, .key, .container].contains(role) ? .irreversible : .unknown,
        evidence: evidence))
    inspection.note(
      verb == .disarm
        ? ToolFinding.disarmed(
          role, message, evidence: evidence, remedy: remedy(call), environment: environment)
        : ToolFinding.destroyed(
          role, message, evidence: evidence, remedy: remedy(call), environment: environment))
  }

  private static func whole(_ call: ClusterToolCall) -> Evidence {
    call.line.operands.reduce(call.line.evidence) { $0.union($1.evidence) }
  }

  private static func sentence(_ command: ClusterToolCommand, _ call: ClusterToolCall) -> String {
    let subject = call.subject
    guard !command.sentence.isEmpty else {
      return
        "\(call.name) \(call.line.path.replacing("/", with: " ")) takes away \(subject.isEmpty ? "what it names" : subject)"
    }
    return command.sentence.replacing("%", with: subject.isEmpty ? "that the options name" : subject)
  }

  private static func remedy(_ call: ClusterToolCall) -> String {
    switch call.name {
    case "helm": "look first what it holds, and have a person do it: `helm list -A`"
    case "velero": "keep it until it expires; to look: `velero backup get`"
    case "vault": "look first, and have a person do it: `vault status`"
    default: "look first what would go, and have a person do it: `\(call.name) --help`"
    }
  }
}
