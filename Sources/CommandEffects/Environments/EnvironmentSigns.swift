import Vocabulary

/// Gathers what names say about where a command lands; the sign with more to lose wins.
package struct EnvironmentSigns: Sendable {
  private var found: Environment?

  /// Folders whose next component names an environment.
  private static let parents: Set<String> = [
    "env", "envs", "environment", "environments", "stages", "stacks", "workspaces",
  ]

  package init() {}

  /// Considers a name and where it came from.
  package mutating func add(_ name: String, from evidence: String) {
    guard let tier = EnvironmentName.tier(of: name) else { return }
    add(Environment(name: name, tier: tier, evidence: evidence))
  }

  /// Considers an environment that was told of elsewhere.
  package mutating func add(_ environment: Environment) {
    guard let before = found else {
      found = environment
      return
    }
    if before.tier.orWorse(environment.tier) != before.tier { found = environment }
  }

  /// Considers a folder: any component may tell of production; only the last one, or one below `envs` and the like,
  /// may tell of less (people keep all their work in `~/dev`).
  package mutating func add(path: String) {
    let components = path.split(separator: "/").map(String.init)
    let skipped = components.first == "home" || components.first == "Users" ? 2 : components.first == "root" ? 1 : 0
    for (index, component) in components.enumerated() where index >= skipped && component != "live" {
      guard let tier = EnvironmentName.tier(of: component) else { continue }
      let isTelling = index == components.count - 1 || (index > 0 && Self.parents.contains(components[index - 1]))
      if tier == .production || isTelling { add(component, from: "folder \(component) of \(path)") }
    }
  }

  /// What the signs say together.
  package var environment: Environment { found ?? .unknown }
}
