import Vocabulary

/// What is known of a resource type: the part it plays, and what its loss would mean.
package struct ResourceType: Sendable, Hashable {
  /// E.g. `aws_db_instance`.
  package let name: String
  package let role: ResourceRole
  /// What is lost with an object of it, unless its attributes say otherwise.
  package let loss: Loss
  /// What people call it, e.g. `database`.
  package let noun: String
  /// The attributes that protect it.
  package let protections: [Protection]
  /// The attributes that name its objects before all others.
  let nameAttributes: [String]

  init(name: String, role: ResourceRole, loss: Loss, noun: String? = nil, protections: [Protection] = []) {
    self.name = name
    self.role = role
    self.loss = loss
    self.noun = noun ?? ResourceType.noun(of: name)
    self.protections = protections
    nameAttributes = ObjectName.ownAttributes(of: name)
  }

  /// A type that nothing is known of.
  static func unknown(_ name: String) -> ResourceType {
    ResourceType(name: name, role: .unknown, loss: .unknown)
  }

  /// The type's name without its provider, in words: `aws_ecs_service` is an `ecs service`.
  private static func noun(of type: String) -> String {
    let words = type.split(separator: "_").dropFirst()
    return words.isEmpty ? type : words.joined(separator: " ")
  }
}

extension ResourceType {
  /// A type that no table and no rule knows.
  package init(unseen name: String) {
    self = .unknown(name)
  }
}
