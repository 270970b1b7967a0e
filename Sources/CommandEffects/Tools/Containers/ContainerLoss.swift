import Vocabulary

/// What commands of a container engine take away.
enum ContainerLoss {
  /// Words in the names of volumes that only hold what can be fetched or built again.
  private static let caches = [
    "cache", "node_modules", "node-modules", "gomod", "go-mod", "bundle", "gems", "cargo", "pnpm-store", "m2",
  ]

  static func noteChange(_ call: ContainerCall, into inspection: inout Inspection) {
    guard !endsWork(call.line) else {
      noteStop(call, into: &inspection)
      return
    }
    let target = call.target(asking: &inspection)
    inspection.note(
      Effect(
        .update, Resource(kind: "container", role: .compute), extent: .many, reversibility: .reversible,
        evidence: call.line.evidence))
    if call.line.path == "compose/up", call.line.isSet("--renew-anon-volumes", "-V") {
      note(.data, "makes anonymous volumes anew, empty", .many, call, into: &inspection)
    }
    guard target.environment.tier == .production, !target.isLocal else { return }
    inspection.note(
      Finding(
        "command.changed", .warning, "changes what runs in production", evidence: call.line.evidence,
        remedy: "look first what runs: `docker\(call.placeWords ?? "") ps`", environment: target.environment))
  }

  /// `service scale web=0` and `node update --availability drain`.
  private static func endsWork(_ line: CobraLine) -> Bool {
    switch line.path {
    case "service/scale", "compose/scale": line.operands.contains { $0.literal?.hasSuffix("=0") ?? false }
    case "service/update": line.value("--replicas")?.literal == "0"
    case "node/update": line.value("--availability")?.literal == "drain"
    default: false
    }
  }

  static func noteStop(_ call: ContainerCall, into inspection: inout Inspection) {
    let target = call.target(asking: &inspection)
    inspection.note(
      Effect(
        .update, Resource(kind: "container", role: .compute, name: call.line.operands.first?.literal), extent: .many,
        reversibility: .reversible, evidence: call.line.evidence))
    guard !target.isLocal || call.isOfSwarm else { return }
    let names = call.line.operands.map(\.display).joined(separator: " ")
    inspection.note(
      Finding(
        "workload.stopped", .high, "stops \(names.isEmpty ? "everything that runs there" : names)",
        evidence: call.line.evidence,
        remedy: "restart it instead, or have a person stop it; to look: `docker\(call.placeWords ?? "") ps`",
        environment: target.environment))
  }

  /// `rm NAME`: a container that can be made again, unless its volumes go too or which ones it is cannot be told.
  static func inspectRemoval(
    _ role: ResourceRole, _ what: String, _ call: ContainerCall, into inspection: inout Inspection
  ) {
    let names = call.line.operands.prefix(3).map(\.display).joined(separator: ", ")
    let isContainer = what == "container"
    if isContainer, call.line.isSet("--volumes", "-v") {
      note(
        .data, "removes \(what) \(names) and the anonymous volumes that it keeps data in", .many, call,
        into: &inspection)
      return
    }
    let isOpen = call.line.operands.contains { $0.literal == nil } || call.line.isSet("--all", "-a")
    if isContainer, isOpen, call.line.path != "compose/rm" {
      note(
        .unknown, "removes containers that cannot be told from here, with what they wrote", .all, call,
        into: &inspection)
      return
    }
    note(role, "removes \(what) \(names)", isOpen ? .all : .many, call, into: &inspection)
  }

  static func inspectVolumes(_ call: ContainerCall, into inspection: inout Inspection) {
    let operands = call.line.operands
    if call.line.path == "volume/prune" {
      let what = call.line.isSet("--all", "-a") ? "every volume" : "every anonymous volume"
      note(
        .data, "removes \(what) that no container uses at the moment, and what is in it", .all, call, into: &inspection)
      return
    }
    let names = operands.prefix(3).map { "\"\($0.display)\"" }.joined(separator: ", ")
    let isMade = !operands.isEmpty && operands.allSatisfy { word in word.literal.map { isCache($0) } ?? false }
    note(
      isMade ? .compute : .data, "removes volume \(names.isEmpty ? "after volume" : names) and what is in it",
      operands.count == 1 && operands[0].literal != nil ? .one : .many, call, into: &inspection)
  }

  /// Whether a volume's name says that it holds nothing of anyone.
  static func isCache(_ name: String) -> Bool {
    let lower = name.lowercased()
    return caches.contains { lower.contains($0) }
  }

  static func inspectSystemPrune(_ call: ContainerCall, into inspection: inout Inspection) {
    if call.line.isSet("--volumes") {
      note(
        .data, "removes every volume that no container uses at the moment, and every stopped container", .all, call,
        into: &inspection)
      return
    }
    let images = call.line.isSet("--all", "-a") ? ", and every image that nothing uses" : ""
    note(
      .unknown, "removes every stopped container with what it wrote\(images)", .all, call, into: &inspection)
  }

  /// Notes a loss with its effect.
  static func note(
    _ role: ResourceRole, _ message: String, _ extent: Extent, _ call: ContainerCall,
    into inspection: inout Inspection
  ) {
    let target = call.target(asking: &inspection)
    let evidence = call.line.operands.reduce(
      call.line.deciding("--volumes", "-v", "--all", "-a", "--force", "-f")
    ) { $0.union($1.evidence) }
    inspection.note(
      Effect(
        .destroy,
        Resource(
          kind: call.line.path.contains("volume") ? "volume" : "container", role: role,
          name: call.line.operands.first?.literal),
        extent: extent, reversibility: role == .data ? .irreversible : .recoverable(by: "its image"),
        evidence: evidence))
    inspection.note(
      ToolFinding.destroyed(
        role, message + place(target), evidence: evidence, remedy: remedy(role, call), environment: target.environment))
  }

  private static func place(_ target: ContainerTarget) -> String {
    target.isLocal ? "" : target.environment.name.map { " on \($0)" } ?? ""
  }

  private static func remedy(_ role: ResourceRole, _ call: ContainerCall) -> String {
    let place = call.placeWords ?? ""
    switch role {
    case .data: return "copy what is in it first, or keep the volumes; to look: `docker\(place) volume ls`"
    case .container: return "remove single things by name; to look: `docker\(place) ps -a`"
    default: return "name what should go; to look: `docker\(place) ps -a`"
    }
  }
}
