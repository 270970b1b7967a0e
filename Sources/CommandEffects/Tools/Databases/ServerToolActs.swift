import Vocabulary

/// Programs that work on a PostgreSQL server's folder, or on the server as a whole.
enum ServerToolActs {
  static func act(
    _ name: String, _ arguments: FileArguments, _ note: DatabaseNote, into inspection: inout Inspection
  ) {
    switch name {
    case "pg_resetwal", "pg_resetxlog":
      guard !arguments.has("n", "dry-run") else { return note.read(into: &inspection) }
      server(.data, "throws away the write-ahead log: what was not written yet is gone", note, into: &inspection)
    case "pg_dropcluster":
      server(.data, "removes a whole PostgreSQL cluster with its databases", note, into: &inspection)
    case "pg_rewind":
      guard !arguments.has("n", "dry-run") else { return note.read(into: &inspection) }
      server(.data, "makes a cluster the same as another: what only it held is gone", note, into: &inspection)
    case "pg_archivecleanup":
      guard !arguments.has("n", "dry-run") else { return note.read(into: &inspection) }
      server(.backup, "removes archived log files: no restore reaches back beyond them", note, into: &inspection)
    case "pg_ctl", "pg_ctlcluster": control(arguments, note, into: &inspection)
    default: note.read(into: &inspection)
    }
  }

  private static func control(
    _ arguments: FileArguments, _ note: DatabaseNote, into inspection: inout Inspection
  ) {
    let verbs = ["stop", "restart", "promote", "kill"]
    let folder = arguments.value("D", "pgdata").map { FilePlace(TargetText($0), FileScene(note.invocation)) }
    let isStop = arguments.operands.contains { verbs.contains($0.literal ?? "") } && folder?.isTemporary != true
    isStop ? note.note(SQLDeed(.disturb), into: &inspection) : note.read(into: &inspection)
  }

  /// The folder tells where it lands, not a host.
  private static func server(
    _ role: ResourceRole, _ message: String, _ note: DatabaseNote, into inspection: inout Inspection
  ) {
    var signs = EnvironmentSigns()
    for word in note.invocation.arguments {
      if let path = word.literal, !path.hasPrefix("-"), let full = note.invocation.directory.resolve(path) {
        signs.add(path: full)
      }
    }
    inspection.note(
      Effect(
        .destroy, Resource(kind: note.server, role: role), extent: .all, reversibility: .irreversible,
        evidence: note.invocation.evidence))
    inspection.note(
      ToolFinding.destroyed(
        role, message, evidence: note.invocation.evidence,
        remedy: "take a copy of the folder first, and have whoever looks after the server do it",
        environment: signs.environment))
  }
}
