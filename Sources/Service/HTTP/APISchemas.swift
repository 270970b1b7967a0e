import Vocabulary

/// The shapes of JSON bodies, as far as they are told: every member is checked where it is read.
enum APISchemas {
  /// By name, as OpenAPI's `components/schemas` wants them.
  static let all: StructuredObject = [
    "Approval": object(
      required: ["person", "signature"], ["acknowledged": texts, "person": text, "signature": text, "typedName": text]),
    "Cancellation": object(required: [], ["reason": text]),
    "Error": object(
      required: ["error"],
      ["error": object(required: ["code", "message"], ["code": text, "message": text, "remedy": text])]),
    "Frame": .object(["type": "object"]),
    "Lease": object(required: ["kinds", "runner"], ["kinds": texts, "runner": text]),
    "Lock": object(
      required: ["ID"],
      [
        "Created": text, "ID": text, "Info": text, "Operation": text, "Path": text, "Version": text, "Who": text,
      ]),
    "MachineReport": object(
      required: ["doctor"],
      [
        "directories": .object(["items": .object(["type": "object"]), "type": "array"]),
        "doctor": object(required: ["status"], ["status": text]),
      ]),
    "Proposal": object(
      required: ["kind", "workspace"],
      [
        "argv": texts, "commit": text, "destroy": .object(["type": "boolean"]), "directory": text,
        "kind": .object(["enum": .array(["terraform", "command"]), "type": "string"]), "reason": text,
        "replace": texts, "targets": texts, "tree": text, "variableFiles": texts,
        "variables": .object(["type": "object"]), "workspace": text,
      ]),
    "Reconciliation": object(
      required: ["outcome", "person", "signature"],
      ["outcome": text, "person": text, "reason": text, "signature": text]),
    "Rejection": object(
      required: ["person", "reason", "signature"], ["person": text, "reason": text, "signature": text]),
    "Release": object(required: ["lock", "reason"], ["lock": text, "reason": text]),
    "Report": .object(["type": "object"]),
    "Restoration": object(
      required: ["reason", "version"], ["reason": text, "version": .object(["type": "integer"])]),
  ]

  private static let text: StructuredValue = .object(["type": "string"])
  private static let texts: StructuredValue = .object(["items": text, "type": "array"])

  private static func object(required: [StructuredValue], _ members: StructuredObject) -> StructuredValue {
    .object(["properties": .object(members), "required": .array(required), "type": "object"])
  }
}
