import Vocabulary

/// Notes what a call of a cloud's own tool does: an effect, and a finding where there is something to lose.
enum CloudJudge {
  static func note(_ call: CloudCall, into inspection: inout Inspection) {
    if let open = call.meaning.open {
      inspection.note(
        ToolFinding.unresolved(
          "whether \(call.text) takes away \(open.words)", open.word,
          evidence: call.line.evidence.union(open.word.evidence),
          remedy: "write the options and their values themselves",
          environment: call.place.environment))
    }
    switch call.meaning.kind {
    case .read: inspection.note(call.effect(.reversible))
    case .create, .update, .run: inspection.note(call.effect())
    case .disturb: noteChange(call, into: &inspection)
    case .unseen: noteUnseen(call, into: &inspection)
    case .destroy, .disarm: noteLoss(call, into: &inspection)
    case .disclose, .issue: noteSecret(call, into: &inspection)
    }
  }

  /// Verbs after which nobody is answered, if only for a while.
  private static let stopping: Set<Substring> = [
    "stop", "suspend", "reset", "restart", "reboot", "deallocate", "power-off", "failover",
  ]

  private static func noteChange(_ call: CloudCall, into inspection: inout Inspection) {
    inspection.note(call.effect())
    if let verb = call.text.split(separator: " ").last, stopping.contains(verb),
      [.compute, .data, .container].contains(call.meaning.role)
    {
      inspection.note(
        Finding(
          "workload.stopped", .high, "\(call.text) stops what runs\(call.place.suffix)", evidence: call.evidence,
          remedy: "let the person who keeps it stop it, at a time that those who use it know",
          environment: call.place.environment))
      return
    }
    inspection.note(
      Finding(
        "command.changed", .warning,
        "\(call.text) changes \(call.meaning.words ?? CloudWords.phrase(call.meaning.role))\(call.place.suffix)",
        evidence: call.evidence, remedy: "change it through the pipeline that made it",
        environment: call.place.environment))
  }

  private static func noteUnseen(_ call: CloudCall, into inspection: inout Inspection) {
    inspection.note(call.effect())
    inspection.note(
      Finding(
        "command.unseen-change", .high,
        "\(call.text) may replace or delete \(CloudWords.phrase(call.meaning.role)), and nobody has seen which"
          + call.place.suffix,
        evidence: call.evidence, remedy: CloudRemedy.preview(call), environment: call.place.environment))
  }

  private static func noteSecret(_ call: CloudCall, into inspection: inout Inspection) {
    inspection.note(call.effect(.irreversible))
    let isLasting = call.meaning.kind == .issue
    inspection.note(
      Finding(
        isLasting ? "command.key-disclosed" : "command.disclosed", .high,
        isLasting
          ? "\(call.text) hands out a secret that stays good until somebody takes it back\(call.place.suffix)"
          : "\(call.text) shows a secret\(call.place.suffix)",
        evidence: call.evidence, remedy: "let the program that needs the secret read it itself",
        environment: call.place.environment))
  }

  private static func noteLoss(_ call: CloudCall, into inspection: inout Inspection) {
    let saved = call.meaning.saved
    inspection.note(
      call.effect(saved.isEmpty ? reversibility(call.meaning) : .recoverable(by: saved.joined(separator: " and "))))
    let (message, remedy) = (CloudWords.loss(call), CloudRemedy.insteadOfLosing(call))
    inspection.note(
      call.meaning.kind == .destroy
        ? ToolFinding.destroyed(
          call.meaning.role, message, evidence: call.evidence, remedy: remedy, environment: call.place.environment)
        : ToolFinding.disarmed(
          call.meaning.role, message, evidence: call.evidence, remedy: remedy, environment: call.place.environment))
  }

  private static func reversibility(_ meaning: CloudMeaning) -> Reversibility {
    guard meaning.kind == .destroy else { return .unknown }
    switch meaning.role {
    case .data, .backup, .key, .container: return .irreversible
    default: return .unknown
    }
  }
}
