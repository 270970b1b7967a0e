import CommandEffects
import TerraformPlans
import Vocabulary

/// Where a plan would land, from what the plan itself says.
enum PlanEnvironment {
  /// Variables and tags whose value names the environment.
  private static let names: Set<String> = ["env", "environment", "stage", "tier", "workspace"]

  /// Names of objects that exist: they may tell of production, never of less.
  private static let identifiers = ["identifier", "cluster_identifier", "bucket", "name", "id", "domain_name"]

  /// The environment as whoever keeps the workspace says; what the plan tells stays among the signs.
  static func environment(of plan: Plan, as said: Environment?) -> Environment {
    let own = environment(of: plan)
    guard let said else { return own }
    guard said.tier != .unknown else {
      return Environment(
        name: own.name ?? said.name, tier: own.tier, evidence: own.evidence, signs: own.signs + said.signs)
    }
    let hints = own.signs.map { sign in
      var sign = sign
      sign.decides = false
      return sign
    }
    return Environment(name: said.name, tier: said.tier, evidence: said.evidence, signs: said.signs + hints)
  }

  /// The environment from workspace, backend, variables and tags, and from the names of what would die.
  ///
  /// - Parameter given: where the command that applies it would land. A plan for a remote backend carries its own.
  static func environment(of plan: Plan, besides given: Environment = .unknown) -> Environment {
    var signs = EnvironmentSigns()
    if plan.backend.map({ $0.type == "local" }) ?? true { signs.add(given) } else { signs.hint(given) }
    if let backend = plan.backend {
      if backend.workspace != "default" {
        signs.add(backend.workspace, as: .workspace, from: "workspace \"\(backend.workspace)\"")
      }
      TerraformBackendSigns.add(backend.type, backend.configuration, to: &signs)
    }
    for variable in plan.variables where names.contains(variable.name.lowercased()) {
      if let value = variable.value.text { signs.hint(value, as: .setting, from: "variable \(variable.name)") }
    }
    addDying(plan, to: &signs)
    var environment = signs.environment
    if given.tier == .unknown { environment.signs += kept(given.signs, for: plan) }
    return environment
  }

  /// Signs of the command that tell no tier by themselves, for policies that know more. They decide where a plan lands
  /// only when it carries no backend of its own.
  private static func kept(_ signs: [EnvironmentSign], for plan: Plan) -> [EnvironmentSign] {
    let isOwn = plan.backend.map { $0.type == "local" } ?? true
    return signs.map { sign in
      var sign = sign
      sign.decides = sign.decides && isOwn
      return sign
    }
  }

  /// Tags of what would die decide only when all that can have tags tell; names never tell of less than production.
  private static func addDying(_ plan: Plan, to signs: inout EnvironmentSigns) {
    var told: [Environment] = []
    var allTell = true
    for index in plan.changes.indices where plan.changes[index].action.destroys || plan.changes[index].action.forgets {
      // Field by field: changes are big, and a copy of each takes time.
      let tags = self.tags(of: plan.changes[index].before, at: plan.changes[index].address)
      if let tags {
        told += tags
        allTell = allTell && !tags.isEmpty
      }
      for key in identifiers {
        guard let name = plan.changes[index].before[key]?.text, EnvironmentName.tier(of: name) == .production else {
          continue
        }
        signs.hint(name, as: .resource, from: "\(key) of \(plan.changes[index].address)")
      }
    }
    for environment in told { if allTell { signs.add(environment) } else { signs.hint(environment) } }
  }

  /// What an object's tags say; nil when it is none that can have tags.
  private static func tags(of attributes: StructuredValue, at address: String) -> [Environment]? {
    var told: [Environment] = []
    var isTaggable = false
    for attribute in ["tags", "tags_all", "labels"] {
      guard let value = attributes[attribute] else { continue }
      isTaggable = true
      guard case .object(let tags) = value else { continue }
      for tag in tags.members where names.contains(tag.name.lowercased()) {
        guard let name = tag.value.text, let tier = EnvironmentName.tier(of: name) else { continue }
        let evidence = "tag \(tag.name) of \(address)"
        let sign = EnvironmentSign(.resource, name, from: evidence)
        told.append(Environment(name: name, tier: tier, evidence: evidence, signs: [sign]))
      }
    }
    return isTaggable ? told : nil
  }
}
