import Vocabulary

/// Gathers what names say about where a command lands; the sign with more to lose wins.
///
/// Only what decides where it lands may tell of less than production: the workspace, the folder, the backend's key. What
/// whoever asks merely says (`ENV=dev`, `-var env=dev`) can be said of any target: it may raise a tier, never lower one.
package struct EnvironmentSigns: Sendable {
  /// What the deciding names say together.
  private var found: Environment?
  /// What the others say together.
  private var claimed: Environment?
  /// All names, in the order in which they were met.
  private var signs: [EnvironmentSign] = []

  /// Folders whose next component names an environment.
  private static let parents: Set<String> = [
    "env", "envs", "environment", "environments", "stages", "stacks", "workspaces",
  ]

  package init() {}

  /// Considers a name that decides where it lands, and where it came from.
  ///
  /// - Parameter judgedBy: the part of the name that may tell a tier, when it is not all of it.
  package mutating func add(
    _ name: String, as kind: EnvironmentSign.Kind, from evidence: String, judgedBy telling: String? = nil
  ) {
    signs.append(EnvironmentSign(kind, name, from: evidence))
    guard let tier = EnvironmentName.tier(of: telling ?? name) else { return }
    found = EnvironmentSigns.worse(found, Environment(name: name, tier: tier, evidence: evidence))
  }

  /// Considers an environment that was told of elsewhere.
  package mutating func add(_ environment: Environment) {
    signs += environment.signs
    guard environment.tier != .unknown else { return }
    found = EnvironmentSigns.worse(found, environment)
  }

  /// Considers a name that is only said, and where it came from.
  package mutating func hint(_ name: String, as kind: EnvironmentSign.Kind, from evidence: String) {
    signs.append(EnvironmentSign(kind, name, from: evidence, decides: false))
    guard let tier = EnvironmentName.tier(of: name) else { return }
    claimed = EnvironmentSigns.worse(claimed, Environment(name: name, tier: tier, evidence: evidence))
  }

  /// Considers an environment that is only said.
  package mutating func hint(_ environment: Environment) {
    signs += environment.signs.map { EnvironmentSign($0.kind, $0.value, from: $0.evidence, decides: false) }
    guard environment.tier != .unknown else { return }
    claimed = EnvironmentSigns.worse(claimed, environment)
  }

  private static func worse(_ before: Environment?, _ environment: Environment) -> Environment {
    guard let before, before.tier.orWorse(environment.tier) == before.tier else { return environment }
    return before
  }

  /// Considers a folder: any component may tell of production; only the last one, or one below `envs` and the like,
  /// may tell of less (people keep all their work in `~/dev`).
  package mutating func add(path: String) {
    signs.append(EnvironmentSign(.path, path, from: "folder \(path)"))
    let components = path.split(separator: "/").map(String.init)
    let skipped = components.first == "home" || components.first == "Users" ? 2 : components.first == "root" ? 1 : 0
    for (index, component) in components.enumerated() where index >= skipped && component != "live" {
      let isLast = index == components.count - 1
      // `infrastructure-live/dev`: Terragrunt's users call the folder of all environments so.
      guard isLast || !component.hasSuffix("-live") else { continue }
      guard let tier = EnvironmentName.tier(of: component) else { continue }
      let isTelling = isLast || (index > 0 && Self.parents.contains(components[index - 1]))
      guard tier == .production || isTelling else { continue }
      let evidence = "folder \(component) of \(path)"
      found = EnvironmentSigns.worse(found, Environment(name: component, tier: tier, evidence: evidence))
    }
  }

  /// What the signs say together.
  package var environment: Environment {
    var environment = judged
    environment.signs = signs
    return environment
  }

  private var judged: Environment {
    guard let claimed else { return found ?? .unknown }
    if let found { return EnvironmentSigns.worse(found, claimed) }
    return claimed.tier == .production ? claimed : .unknown
  }
}
