import Vocabulary

/// The roles of types without a row in the table, told by their names.
///
/// Only names that say plainly that nothing but configuration is behind them: what is not matched stays unknown.
enum RoleRules {
  /// A pattern over type names and what it says; the first match counts.
  struct Rule: Sendable {
    var pattern: Glob
    var role: ResourceRole
    var loss: Loss
  }

  static let all: [Rule] = SortedLines(RoleRuleTable.text).allRows.compactMap { cells in
    guard cells.count == 3, let role = ResourceRole(rawValue: cells[1]), let loss = Loss(rawValue: cells[2]) else {
      return nil
    }
    return Rule(pattern: Glob(cells[0]), role: role, loss: loss)
  }

  /// What a type's name says of it; nil when it says nothing.
  static func entry(for type: String) -> ResourceType? {
    guard let rule = all.first(where: { $0.pattern.matches(type) }) else { return nil }
    return ResourceType(name: type, role: rule.role, loss: rule.loss)
  }
}
