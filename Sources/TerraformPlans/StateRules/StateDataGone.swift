import Vocabulary

/// Data, a way back to it, its key or what holds it is no longer in the state.
enum StateDataGone: StateRule {
  static let code: FindingCode = "state.data-gone"
  static let summary = "data, a backup, a key or a container is no longer in the state"

  /// What is worth more than its configuration.
  static let losses: Set<Loss> = [.content, .copy, .key, .members, .identity]

  static let examples: [StateExample] = [
    .match("a database", .example(serial: 8), against: .example(database)),
    .match("a key and a database", .example(serial: 8), against: .example(database, key), count: 2),
    .pass("a service", .example(serial: 8), against: .example(.example("aws_ecs_service.web", ["id": "a"]))),
    .pass(
      "a database under another address",
      .example(.example("module.db.aws_db_instance.this", ["id": "prod"]), serial: 8),
      against: .example(database)),
    .pass("another family, which is told by itself", .example(lineage: "b"), against: .example(database)),
  ]

  static func findings(in subject: StateSubject) -> [Finding] {
    guard subject.identity != .foreign, subject.identity != .first else { return [] }
    return subject.gone.compactMap { object in
      let type = PlanSubject.type(object.type)
      guard losses.contains(type.loss) else { return nil }
      let name = ObjectName.name(of: object.attributes, own: type.nameAttributes, sensitive: []).map { " \($0)" } ?? ""
      return finding(
        .critical,
        "the \(type.noun)\(name) (\(object.address)) is no longer in this state:"
          + " it was destroyed, or Terraform would make it a second time",
        at: object.address,
        remedy: "look whether it still exists; if it does, keep the known state or bring it back with an import block")
    }
  }

  private static let database: StateObject = .example("aws_db_instance.db", ["id": "prod"])
  private static let key: StateObject = .example("aws_kms_key.a", ["id": "key-1"])
}
