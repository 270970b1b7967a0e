/// What a makefile says.
struct Makefile: Sendable {
  var rules: [MakeRule] = []
  /// Variables that count for a target and what it needs: `prod: ENV = prod`.
  var specific: [String: [String: MakeVariable]] = [:]
  /// The names that recipes find in their environment.
  var exported: Set<String> = []
  var exportsAll = false
  /// All lines of a recipe go to one shell.
  var isOneShell = false
  /// What is made when the command names nothing.
  var defaultTarget: String?

  /// The rule for a target with its stem: of rules by name the one with a recipe, else the first pattern.
  func rule(for target: String) -> (rule: MakeRule, stem: String)? {
    let named = rules.filter { $0.targets.contains(target) }
    if var rule = named.last(where: { !$0.recipe.isEmpty }) ?? named.last {
      rule.prerequisites = named.flatMap(\.prerequisites)
      return (rule, "")
    }
    for rule in rules {
      if let stem = rule.stem(of: target) { return (rule, stem) }
    }
    return nil
  }
}
