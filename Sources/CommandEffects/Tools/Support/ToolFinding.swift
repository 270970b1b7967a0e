import Vocabulary

/// Makes the findings that all tools share, so that one code means the same thing whichever tool it comes from.
enum ToolFinding {
  /// The code for the loss of a thing that plays this role.
  static func destroyedCode(_ role: ResourceRole) -> FindingCode {
    switch role {
    case .data: "command.data-destroyed"
    case .backup: "command.backup-destroyed"
    case .key: "command.key-destroyed"
    case .container: "command.container-destroyed"
    case .identity: "command.identity-destroyed"
    case .protection: "command.disarmed"
    case .dns, .compute, .network, .configuration, .state: "command.destroyed"
    case .opaque, .unknown: "command.unknown-destroyed"
    }
  }

  /// How much the loss of a thing that plays this role matters.
  static func severity(ofLosing role: ResourceRole) -> Severity {
    switch role {
    case .data, .backup, .key, .container: .critical
    case .identity, .protection, .dns, .compute, .network, .configuration, .state, .opaque, .unknown: .high
    }
  }

  /// A thing that would be gone.
  static func destroyed(
    _ role: ResourceRole, _ message: String, evidence: Evidence, remedy: String, environment: Environment
  ) -> Finding {
    Finding(
      destroyedCode(role), severity(ofLosing: role), message, evidence: evidence, remedy: remedy,
      environment: environment)
  }

  /// A protection or a way back that would be taken away.
  static func disarmed(
    _ role: ResourceRole, _ message: String, evidence: Evidence, remedy: String, environment: Environment
  ) -> Finding {
    Finding(
      "command.disarmed", severity(ofLosing: role), message, evidence: evidence, remedy: remedy,
      environment: environment)
  }

  /// A verb that the tool's table does not know.
  static func unknownVerb(_ verb: ArgumentWord, of tool: String, remedy: String) -> Finding {
    Finding(
      "command.unknown-verb", .high, "\"\(verb.display)\" is no command of \(tool) that is known here",
      evidence: verb.evidence, remedy: remedy)
  }

  /// A word that decides and cannot be told.
  static func unresolved(
    _ what: String, _ word: ArgumentWord, evidence: Evidence? = nil, remedy: String, environment: Environment? = nil
  ) -> Finding {
    Finding(
      "command.unresolved", .high, "\(what) cannot be told: \(word.reasonUnknown ?? "it is not literal")",
      evidence: evidence ?? word.evidence, remedy: remedy, environment: environment)
  }
}
