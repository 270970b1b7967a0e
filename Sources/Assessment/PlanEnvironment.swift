import CommandEffects
import TerraformPlans
import Vocabulary

/// Where a plan would land, from what the plan itself says.
enum PlanEnvironment {
  /// Variables and tags whose value names the environment.
  private static let names: Set<String> = ["env", "environment", "stage", "tier", "workspace"]

  /// Names of objects that exist: they may tell of production, never of less.
  private static let identifiers = ["identifier", "cluster_identifier", "bucket", "name", "id", "domain_name"]

  /// The environment from workspace, backend, variables and tags, and from the names of what would die.
  static func environment(of plan: Plan, besides given: Environment = .unknown) -> Environment {
    var signs = EnvironmentSigns()
    if given.tier != .unknown { signs.add(given) }
    if let backend = plan.backend {
      if backend.workspace != "default" { signs.add(backend.workspace, from: "workspace \"\(backend.workspace)\"") }
      for setting in ["bucket", "key", "prefix", "address", "path", "workspace_dir"] {
        guard let value = backend.configuration[setting]?.text else { continue }
        signs.add(value, from: "\(setting) of the \(backend.type) backend")
      }
    }
    for variable in plan.variables where names.contains(variable.name.lowercased()) {
      if let value = variable.value.text { signs.add(value, from: "variable \(variable.name)") }
    }
    for index in plan.changes.indices where plan.changes[index].action.destroys || plan.changes[index].action.forgets {
      let change = plan.changes[index]
      addTags(change, to: &signs)
      for key in identifiers {
        guard let name = change.before[key]?.text, EnvironmentName.tier(of: name) == .production else { continue }
        signs.add(name, from: "\(key) of \(change.address)")
      }
    }
    return signs.environment
  }

  private static func addTags(_ change: ResourceChange, to signs: inout EnvironmentSigns) {
    for attribute in ["tags", "tags_all", "labels"] {
      guard case .object(let tags)? = change.before[attribute] else { continue }
      for tag in tags.members where names.contains(tag.name.lowercased()) {
        if let value = tag.value.text { signs.add(value, from: "tag \(tag.name) of \(change.address)") }
      }
    }
  }
}
