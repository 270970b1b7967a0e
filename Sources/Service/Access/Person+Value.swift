import Vocabulary

extension Person {
  /// As JSON shows it.
  package var value: StructuredValue {
    .object([
      "created": .string("\(created)"), "effective": .string("\(effective)"), "keys": .array(keys.map { $0.value }),
      "name": .string(name), "removed": removed.map { .string("\($0)") } ?? .null, "role": .string(role.rawValue),
    ])
  }
}

extension PersonKey {
  /// As JSON shows it.
  package var value: StructuredValue {
    .object([
      "created": .string("\(created)"), "effective": .string("\(effective)"), "fingerprint": .string(fingerprint),
      "line": .string(line), "removed": removed.map { .string("\($0)") } ?? .null,
    ])
  }
}
