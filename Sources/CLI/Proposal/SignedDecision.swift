import Formats
import Vocabulary

/// A person's word about a proposal that is no approval, signed.
enum SignedDecision {
  /// What is sent: person, reason and signature.
  static func body(
    _ decision: String, _ id: String, _ reason: String, _ signing: ProposalSigning, _ client: ServerClient
  ) async throws -> StructuredObject {
    let text = try await client.json(
      "GET", ["api", "v1", "proposals", id, "decision"], query: [("decision", decision), ("reason", reason)])
    guard let bytes = text["text"]?.text else { throw CLIError.strangeAnswer(address: client.address) }
    // The server names itself in the text; what is decided about what, and why, must be what was typed.
    guard let value = try? JSONReader.read(Array(bytes.utf8)), value["decision"]?.text == decision,
      value["reason"]?.text == reason, value["proposal"]?.text?.hasPrefix(id) ?? false
    else { throw CLIError.strangeAnswer(address: client.address) }
    let name = try signing.name()
    let signature = try signing.signature(on: bytes, namespace: "tagout-decision-v1")
    return ["person": .string(name), "reason": .string(reason), "signature": .string(signature)]
  }
}
