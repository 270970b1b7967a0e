import Vocabulary

/// Calls whose harm lies in a name or in one flag: schedules of backups, documents of Systems Manager that delete,
/// a failover that may lose data, a replica that stops following.
enum AWSNamedWork {
  /// Notes what such a call does; false when it is none, or does more than that.
  static func inspect(_ call: AWSCall, into inspection: inout Inspection) -> Bool {
    switch call.verb {
    case "events disable-rule": noteSchedule(call, into: &inspection)
    case "events put-rule", "scheduler update-schedule":
      isDisabling(call) && noteSchedule(call, into: &inspection)
    case "ssm start-automation-execution": noteDocument(call, into: &inspection)
    case "rds failover-global-cluster", "docdb failover-global-cluster", "neptune failover-global-cluster":
      noteFailover(call, into: &inspection)
    case "rds promote-read-replica", "rds promote-read-replica-db-cluster", "neptune promote-read-replica-db-cluster":
      notePromotion(call, into: &inspection)
    default: false
    }
  }

  private static func isDisabling(_ call: AWSCall) -> Bool {
    call.option("state", shortest: 2)?.values.first?.literal == "DISABLED"
  }

  /// A rule or schedule that is named after backups.
  private static func noteSchedule(_ call: AWSCall, into inspection: inout Inspection) -> Bool {
    guard let name = call.option("name", shortest: 1)?.values.first?.literal,
      let guarded = ServiceNames.guarded(name) ?? (name.lowercased().contains("snapshot") ? "backups" : nil)
    else { return false }
    let target = AWSTarget.resolve(call, asking: &inspection)
    inspection.note(call.effect(.disarm, .backup, name: name, .reversible))
    inspection.note(
      ToolFinding.disarmed(
        .backup, "\(call.verb) turns off \(guarded): \"\(name)\" does not run any more", evidence: call.line.evidence,
        remedy: "leave it on, and let a person who knows why turn it off", environment: target.environment))
    return true
  }

  /// A document that is named after what it deletes: `AWS-DeleteSnapshot`, `AWSConfigRemediation-DeleteRDSInstance`.
  private static func noteDocument(_ call: AWSCall, into inspection: inout Inspection) -> Bool {
    guard let name = call.option("document-name", shortest: 10)?.values.first?.literal,
      let last = name.split(whereSeparator: { $0 == "-" || $0 == "/" || $0 == "_" }).last(where: deletes)
    else { return false }
    let isBackup = ["snapshot", "image", "ami", "backup"].contains { last.lowercased().contains($0) }
    let role: ResourceRole = isBackup ? .backup : .data
    let target = AWSTarget.resolve(call, asking: &inspection)
    inspection.note(call.effect(.destroy, role, name: name, extent: .many, .irreversible))
    inspection.note(
      ToolFinding.destroyed(
        role, "\(call.verb) runs \"\(name)\", which deletes what its parameters name", evidence: call.line.evidence,
        remedy: "look first what it would do: aws ssm describe-document --name \(name); then a person runs it",
        environment: target.environment))
    return true
  }

  private static func deletes(_ part: Substring) -> Bool {
    let part = part.lowercased()
    return ["delete", "terminate", "destroy", "purge", "wipe"].contains { part.hasPrefix($0) }
  }

  private static func noteFailover(_ call: AWSCall, into inspection: inout Inspection) -> Bool {
    guard let option = call.option("allow-data-loss", shortest: 7) else { return false }
    let target = AWSTarget.resolve(call, asking: &inspection)
    let evidence = call.evidence(with: [option])
    inspection.note(call.effect(.destroy, .data, name: target.names.first, .irreversible, evidence: evidence))
    inspection.note(
      ToolFinding.destroyed(
        .data, "--allow-data-loss fails over without what was not copied to the other region yet\(target.suffix)",
        evidence: evidence, remedy: "switch over without loss: aws \(call.service) switchover-global-cluster",
        environment: target.environment))
    return true
  }

  /// A replica that is promoted follows its source no more, and cannot be made to again.
  private static func notePromotion(_ call: AWSCall, into inspection: inout Inspection) -> Bool {
    let target = AWSTarget.resolve(call, asking: &inspection)
    guard target.environment.tier == .production else { return false }
    inspection.note(
      Finding(
        "command.changed", .warning, "\(call.verb) ends the replication for good\(target.suffix)",
        evidence: call.line.evidence, remedy: "let a person who answers for the database promote it",
        environment: target.environment))
    return false
  }
}
