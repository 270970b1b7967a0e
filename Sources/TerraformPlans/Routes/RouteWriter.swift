import Vocabulary

/// Writes ways forward as configuration.
enum RouteWriter {
  /// The object keeps its data under its new name.
  static func move(_ object: DyingObject, to address: String) -> ForwardRoute {
    ForwardRoute(
      kind: .move, addresses: [object.change.address],
      reason: "\(object.change.address) and \(address) look like one \(object.type.noun): this keeps it and its data",
      configuration: "moved {\n  from = \(object.change.address)\n  to   = \(address)\n}\n", command: nil)
  }

  /// Terraform forgets what it would destroy.
  static func forget(
    _ objects: [DyingObject], _ block: String, _ plan: Plan, isDestroyMode: Bool
  ) -> ForwardRoute {
    let addresses = objects.map(\.change.address)
    let noun = objects[0].type.noun
    guard knowsRemoved(plan) else {
      return ForwardRoute(
        kind: .forget, addresses: addresses,
        reason: "Terraform before 1.7 forgets only by hand: a person runs this, and the \(noun) lives on",
        configuration: "", command: "terraform state rm " + addresses.map { "'\($0)'" }.joined(separator: " "))
    }
    // A plan with -destroy passes over `removed` blocks (Terraform 1.11, tried).
    let place =
      isDestroyMode
      ? "take the block of \(block) out, put this in its place and plan without -destroy"
      : "put this into the root module"
    return ForwardRoute(
      kind: .forget, addresses: addresses, reason: "\(place): Terraform forgets the \(noun), and it lives on",
      configuration: "removed {\n  from = \(block)\n\n  lifecycle {\n    destroy = false\n  }\n}\n",
      command: "terraform plan -out=tfplan")
  }

  /// Single instances cannot be named in a `removed` block.
  static func instance(_ objects: [DyingObject], _ block: String) -> ForwardRoute {
    let addresses = objects.map(\.change.address)
    return ForwardRoute(
      kind: .forget, addresses: addresses,
      reason: "put the count or keys of \(block) back; when its block shall really do without, a person makes Terraform"
        + " forget these, and they live on",
      configuration: "", command: "terraform state rm " + addresses.map { "'\($0)'" }.joined(separator: " "))
  }

  /// The change that asks for a new object is left out.
  static func keep(_ objects: [DyingObject], _ block: String) -> ForwardRoute {
    let object = objects[0]
    let forced = Set(
      objects.flatMap { $0.change.replacePaths }.compactMap { path -> String? in
        if case .attribute(let name)? = path.steps.first { name } else { nil }
      }
    ).sorted()
    let isData = object.loss == .content || object.loss == .copy || object.loss == .key || object.loss == .members
    guard isData || object.fate == .succeeded, !forced.isEmpty || object.change.reason?.word == "replace_by_triggers"
    else {
      return ForwardRoute(
        kind: .createFirst, addresses: objects.map(\.change.address),
        reason: "put this into the block of \(block): the new one is there before the old one goes",
        configuration: "lifecycle {\n  create_before_destroy = true\n}\n", command: "terraform plan -out=tfplan")
    }
    guard !forced.isEmpty else {
      return ForwardRoute(
        kind: .keep, addresses: objects.map(\.change.address),
        reason: "take replace_triggered_by out of the block of \(block): what it names has changed",
        configuration: "", command: "terraform plan -out=tfplan")
    }
    return ForwardRoute(
      kind: .keep, addresses: objects.map(\.change.address),
      reason:
        "put this into the block of \(block): the \(object.type.noun) stays as it is; what needs the new value gets a"
        + " second one beside it, and its data is moved over first",
      configuration:
        "lifecycle {\n  ignore_changes  = [\(forced.joined(separator: ", "))]\n  prevent_destroy = true\n}\n",
      command: "terraform plan -out=tfplan")
  }

  /// What shall really go: first copies and protection, then in steps.
  static func retire(_ objects: [DyingObject], block: String) -> ForwardRoute? {
    let object = objects[0]
    guard object.loss == .content, let text = retirement(of: object, block) else { return nil }
    return ForwardRoute(
      kind: .retire, addresses: objects.map(\.change.address),
      reason:
        "only when the \(object.type.noun) shall really go: apply this first, prove the copy by a restore, then take the"
        + " protection off and the block out in two plans of their own",
      configuration: text, command: nil)
  }

  /// The settings that leave a copy behind, and one made now.
  private static func retirement(of object: DyingObject, _ block: String) -> String? {
    let type = object.type.name
    let name = block.split(separator: ".").suffix(1).joined()
    var settings: [(String, String)] = []
    let protection = object.type.protections.first {
      $0.kind == .on && $0.path.steps.count == 1 && $0.path.description.contains("protection")
    }
    if let protection { settings.append((protection.path.description, "true")) }
    let takesSnapshot = object.type.protections.contains { $0.path.description == "skip_final_snapshot" }
    if takesSnapshot {
      settings.append(("skip_final_snapshot", "false"))
      settings.append(("final_snapshot_identifier", "\"\(identifier(name))-final\""))
    }
    if type == "aws_db_instance" || type == "aws_rds_cluster" { settings.append(("delete_automated_backups", "false")) }
    var text = ""
    if !settings.isEmpty {
      let width = settings.map { $0.0.utf8.count }.max() ?? 0
      text += "# in the block of \(block)\n"
      text += settings.map { "\($0.0)\(String(repeating: " ", count: width - $0.0.utf8.count)) = \($0.1)\n" }.joined()
    }
    if let copy = copy(object, name) {
      text += (text.isEmpty ? "" : "\n") + "# in a configuration of its own\n" + copy
    }
    return text.isEmpty ? nil : text
  }

  /// A copy that is made now, by types that AWS has one for.
  private static func copy(_ object: DyingObject, _ name: String) -> String? {
    let kinds: [String: (String, String, String)] = [
      "aws_db_instance": ("aws_db_snapshot", "db_instance_identifier", "db_snapshot_identifier"),
      "aws_rds_cluster": ("aws_db_cluster_snapshot", "db_cluster_identifier", "db_cluster_snapshot_identifier"),
      "aws_docdb_cluster": ("aws_docdb_cluster_snapshot", "db_cluster_identifier", "db_cluster_snapshot_identifier"),
      "aws_neptune_cluster": (
        "aws_neptune_cluster_snapshot", "db_cluster_identifier", "db_cluster_snapshot_identifier"
      ),
    ]
    guard let (snapshot, owner, own) = kinds[object.type.name],
      let identity = (object.change.before["identifier"] ?? object.change.before["cluster_identifier"])?.text
    else { return nil }
    let width = max(owner.utf8.count, own.utf8.count)
    let pad = { (text: String) in text + String(repeating: " ", count: width - text.utf8.count) }
    return """
      resource "\(snapshot)" "before_retirement" {
        \(pad(owner)) = "\(ObjectName.shown(identity))"
        \(pad(own)) = "\(identifier(name))-before-retirement"

        lifecycle {
          prevent_destroy = true
        }
      }

      """
  }

  /// Letters, digits and hyphens.
  private static func identifier(_ name: String) -> String {
    name.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? String($0) : "-" }.joined()
  }

  /// Whether the Terraform or OpenTofu that wrote the plan knows `removed` blocks (both since 1.7).
  private static func knowsRemoved(_ plan: Plan) -> Bool {
    let parts = plan.terraformVersion.split(separator: ".").prefix(2).compactMap { Int($0) }
    guard parts.count == 2 else { return true }
    return parts[0] > 1 || (parts[0] == 1 && parts[1] >= 7)
  }
}
