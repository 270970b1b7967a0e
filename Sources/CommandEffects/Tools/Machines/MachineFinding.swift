import Vocabulary

/// Makes the findings that the readers of a machine's own programs share.
enum MachineFinding {
  /// Something that runs on the machine would stop.
  static func noteStopped(
    _ message: String, _ role: ResourceRole, _ invocation: Invocation, into inspection: inout Inspection
  ) {
    inspection.note(
      Effect(
        .update, Resource(kind: invocation.name ?? "machine", role: role), reversibility: .reversible,
        evidence: invocation.evidence))
    inspection.note(
      Finding(
        "workload.stopped", .high, message, evidence: invocation.evidence,
        remedy: "let the person who keeps this machine stop it, at a time that those who use it know",
        environment: invocation.place))
  }

  /// A protection of the machine, or what makes its backups, would be off.
  static func noteDisarmed(
    _ message: String, _ role: ResourceRole, _ invocation: Invocation, into inspection: inout Inspection
  ) {
    inspection.note(
      Effect(
        .disarm, Resource(kind: invocation.name ?? "machine", role: role), reversibility: .reversible,
        evidence: invocation.evidence))
    inspection.note(
      ToolFinding.disarmed(
        role, message, evidence: invocation.evidence,
        remedy: "leave it on, and let a person who knows why turn it off in a terminal of their own",
        environment: invocation.place ?? .unknown))
  }
}
