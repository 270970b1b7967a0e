import Vocabulary

extension Workspace {
  /// As JSON shows it.
  package var value: StructuredValue {
    .object([
      "created": .string("\(created)"), "directory": directory.map { .string($0) } ?? .null,
      "environment": environment.map { .string($0) } ?? .null, "name": .string(name), "options": .object(options),
      "repository": repository.map { .string($0) } ?? .null, "tier": .string(tier.rawValue),
    ])
  }
}
