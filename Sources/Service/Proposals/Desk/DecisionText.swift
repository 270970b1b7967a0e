import Decision
import Formats
import HTTPTypes
import Vocabulary

/// What a person signs who refuses a proposal, or says how a lost apply ended.
package enum DecisionText {
  /// Tells these signatures from approvals.
  package static let namespace = "tagout-decision-v1"

  /// The exact bytes.
  package static func bytes(_ decision: String, proposal: String, server: String, reason: String) throws -> [UInt8] {
    try JSONWriter.canonical(
      .object([
        "decision": .string(decision), "format": .string(namespace), "proposal": .string(proposal),
        "reason": .string(reason), "server": .string(server),
      ]))
  }
}
