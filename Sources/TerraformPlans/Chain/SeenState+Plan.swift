import Formats
import Vocabulary

extension SeenState {
  /// The settings that say which state a backend keeps (Terraform's documentation of its backends).
  private static let identities = [
    "address", "bucket", "container_name", "hostname", "key", "namespace", "organization", "path", "prefix",
    "resource_group_name", "schema_name", "secret_suffix", "storage_account_name", "workspace_dir",
    "workspace_key_prefix", "workspaces",
  ]

  /// The workspace that a plan is for; nil when the plan does not tell its backend.
  ///
  /// - Parameter folder: where the plan lies, absolute: a local state lies there too.
  package static func key(of backend: PlanBackend?, in folder: String) -> String? {
    guard let backend, !backend.type.isEmpty else { return nil }
    var parts = [backend.type, backend.workspace]
    if backend.type == "local" { parts.append(folder) }
    for name in identities {
      guard let value = backend.configuration[name], value != .null else { continue }
      // A value that is not known at the plan is none that tells a state.
      let text = (try? JSONWriter.canonical(value)).map { String(decoding: $0, as: UTF8.self) } ?? ""
      parts.append("\(name)=\(text)")
    }
    return Hexadecimal.encode(SHA256.hash(Array(parts.joined(separator: "\u{0}").utf8)))
  }

  /// The state that a plan was made against; nil when the plan has none with an identity.
  package init?(_ plan: Plan, key: String) {
    guard let state = plan.priorState, let serial = state.serial, let lineage = state.lineage, !lineage.isEmpty else {
      return nil
    }
    let lines = SeenState.lines(of: state, in: plan)
    self.init(
      key: key, serial: serial, lineage: lineage,
      digest: Hexadecimal.encode(SHA256.hash(Array(lines.joined(separator: "\n").utf8))), count: lines.count)
  }

  /// A line for each managed object as it is stored: refreshes and moves of this plan taken back.
  private static func lines(of state: State, in plan: Plan) -> [String] {
    // Field by field: changes are big, and a copy of each takes time.
    var moves: [String: String] = [:]
    var imported: Set<String> = []
    for index in plan.changes.indices {
      if let previous = plan.changes[index].previousAddress { moves[plan.changes[index].address] = previous }
      if plan.changes[index].importing != nil { imported.insert(plan.changes[index].address) }
    }
    let present = state.objects.filter { $0.mode == .managed && !imported.contains($0.address) }.map { object in
      line(moves[object.address] ?? object.address, object.deposedKey, object.attributes)
    }
    let vanished = plan.drift.filter { $0.action == .delete }.map { line($0.address, $0.deposedKey, $0.before) }
    return (present + vanished).sorted()
  }

  private static func line(_ address: String, _ deposed: String?, _ attributes: StructuredValue) -> String {
    let id = attributes["id"]?.text ?? attributes["arn"]?.text ?? ""
    return "\(address)\u{0}\(deposed ?? "")\u{0}\(id)"
  }
}
