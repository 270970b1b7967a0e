import Vocabulary

/// An object that the known state calls protected is no longer so.
enum StateProtectionLost: StateRule {
  static let code: FindingCode = "state.protection-lost"
  static let summary = "a protection of the known state is off or weaker in this one"

  static let examples: [StateExample] = [
    .match("deletion protection is off", .example(database(false), serial: 8), against: .example(database(true))),
    .match(
      "backups are kept for less", .example(kept(1), serial: 8), against: .example(kept(30))),
    .pass("it is still on", .example(database(true), serial: 8), against: .example(database(true))),
    .pass("it was never on", .example(database(false), serial: 8), against: .example(database(false))),
    .pass("backups are kept for longer", .example(kept(30), serial: 8), against: .example(kept(1))),
  ]

  static func findings(in subject: StateSubject) -> [Finding] {
    let older = subject.older?.formatVersion == 3
    let newer = subject.state.formatVersion == 3
    return subject.pairs.flatMap { pair -> [Finding] in
      let before = older ? FlatAttributes.nested(pair.old.attributes) : pair.old.attributes
      let after = newer ? FlatAttributes.nested(pair.new.attributes) : pair.new.attributes
      // What was emptied is told by itself.
      guard case .object(let object) = after, !object.members.isEmpty, before != after else { return [] }
      let type = PlanSubject.type(pair.new.type)
      return type.allProtections.compactMap { protection in
        guard let change = ProtectionChange(protection, before: before, after: after) else { return nil }
        return finding(
          .high, "since the known state somebody \(change.past) of the \(type.noun) \(pair.new.address)",
          at: pair.new.address, remedy: "set \(change.path) as it was, and apply that")
      }
    }
  }

  private static func database(_ truth: Bool) -> StateObject {
    .example("aws_db_instance.db", ["id": "prod", "deletion_protection": .boolean(truth)])
  }

  private static func kept(_ days: Int64) -> StateObject {
    .example("aws_db_instance.db", ["id": "prod", "backup_retention_period": .integer(days)])
  }
}

extension ProtectionChange {
  /// What was done, in the past: `turned deletion_protection off`.
  fileprivate var past: String {
    let verbs = [
      "turns ": "turned ", "lowers ": "lowered ", "takes ": "took ", "sets ": "set ", "changes ": "changed ",
    ]
    for (now, then) in verbs where words.hasPrefix(now) { return then + words.dropFirst(now.count) }
    return words
  }
}
