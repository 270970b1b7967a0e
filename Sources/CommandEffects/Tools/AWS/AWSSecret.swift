import Vocabulary

/// A secret that an operation hands out.
///
/// Tokens that end by themselves within hours say nothing: every login and every push to a registry takes one.
struct AWSSecret {
  /// Whether it stays good until somebody takes it back.
  var isLasting: Bool

  /// Nil for an operation that hands out nothing that stays.
  init?(_ call: AWSCall) {
    switch call.verb {
    case "iam create-access-key", "iam create-service-specific-credential", "iam reset-service-specific-credential",
      "ec2 create-key-pair", "ec2 get-password-data", "lightsail create-key-pair",
      "lightsail download-default-key-pair", "iot create-keys-and-certificate", "acm export-certificate",
      "lightsail get-relational-database-master-user-password":
      isLasting = true
    case "secretsmanager get-secret-value", "secretsmanager batch-get-secret-value": isLasting = false
    default: return nil
    }
  }

  func note(_ call: AWSCall, _ target: AWSTarget, into inspection: inout Inspection) {
    inspection.note(call.effect(.disclose, call.meaning.role, name: target.names.first, .irreversible))
    inspection.note(
      Finding(
        isLasting ? "command.key-disclosed" : "command.disclosed", .high,
        isLasting
          ? "\(call.verb) hands out a secret that stays good until somebody takes it back\(target.suffix)"
          : "\(call.verb) shows a secret\(target.suffix)",
        evidence: call.line.evidence, remedy: "let the program that needs the secret read it itself",
        environment: target.environment))
  }
}
