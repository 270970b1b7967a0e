import RestorePoints
import TerraformPlans
import Vocabulary

/// What the work of a proposal can reach: a restore point must lie outside of it.
enum WorkReach {
  /// Of a plan.
  static func of(_ radius: BlastRadius) -> RestorePointDependencies { RestorePointDependencies(reachedBy: radius) }

  /// Of a command: what its words name.
  static func of(_ effects: [Effect]) -> RestorePointDependencies {
    RestorePointDependencies(
      effects.filter { $0.verb != .read }.compactMap { effect in
        effect.resource.name.map { Dependency(kind(effect.resource), $0) }
      })
  }

  private static func kind(_ resource: Resource) -> Dependency.Kind {
    if resource.role == .key { return .key }
    let words = resource.kind.lowercased()
    if words.contains("bucket") { return .bucket }
    return words.contains("vault") ? .vault : .resource
  }
}
