import TerraformPlans
import Vocabulary

/// What tells where a root's resources are: its backend, variables, and the names and tags of what it manages.
package struct PosturePlace: Sendable {
  /// Relative to the folder that is judged.
  package let folder: String
  /// The same as a plan that would destroy everything, which environments are told from.
  package let plan: Plan
}

extension PostureSubject {
  /// The places of all roots.
  package var places: [PosturePlace] {
    roots.map { root in
      var plan = Plan(source: .json)
      if let backend = RootBackend(root), backend.type != "local" {
        plan.backend = PlanBackend(
          type: backend.type, configuration: .object(backend.settings), workspace: "default")
      }
      plan.variables = (root.root?.scope.variables ?? [:]).sorted { $0.key < $1.key }.map {
        PlanVariable(name: $0.key, value: $0.value.value)
      }
      plan.changes = root.resources.map { resource in
        ResourceChange(
          address: resource.address, type: resource.type.name, provider: resource.provider, action: .delete,
          before: resource.written)
      }
      return PosturePlace(folder: root.folder, plan: plan)
    }
  }
}
