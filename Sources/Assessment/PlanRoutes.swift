import TerraformPlans
import Vocabulary

/// The ways forward for what a plan would lose, as texts.
package struct PlanRoutes: Sendable {
  /// Without any secret of the plan.
  package let routes: [ForwardRoute]

  /// Reads the plan. Throws when it cannot be read.
  package init(_ action: PlanAction) throws(PlanError) {
    let plan = try action.read()
    let mask = SecretMask(plan)
    routes = ForwardRoutes.routes(for: PlanSubject(plan)).map { $0.masked(by: mask) }
  }

  /// All ways as one text of configuration with comments, that a person takes the parts from; empty when there are none.
  package var text: String {
    routes.map { route in
      var lines = ["# \(route.kind.rawValue): \(route.addresses.prefix(8).joined(separator: ", "))"]
      if route.addresses.count > 8 { lines.append("#   and \(route.addresses.count - 8) more") }
      lines.append("# \(route.reason)")
      if let command = route.command { lines.append("# then: \(command)") }
      return lines.joined(separator: "\n") + "\n" + route.configuration
    }.joined(separator: "\n")
  }
}
