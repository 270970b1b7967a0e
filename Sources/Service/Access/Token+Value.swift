import Vocabulary

extension Token {
  /// As JSON shows it; without the secret, which nobody keeps.
  package var value: StructuredValue {
    .object([
      "created": .string("\(created)"), "expires": .string("\(expires)"), "id": .string(id), "name": .string(name),
      "owner": owner.map { .string($0) } ?? .null, "rawState": .boolean(readsRawState),
      "reason": reason.map { .string($0) } ?? .null, "revoked": revoked.map { .string("\($0)") } ?? .null,
      "role": .string(role.rawValue), "workspace": workspace.map { .string($0) } ?? .null,
    ])
  }
}
