import TerraformPlans
import Vocabulary

/// What a plan reaches and the graph of its losses, to be drawn.
package struct PlanPicture: Sendable, Hashable {
  package let radius: BlastRadius
  package let graph: PlanGraph

  /// Reads the plan of an action. Throws when it is no plan that can be read.
  package init(_ action: PlanAction) throws(PlanError) {
    let subject = PlanSubject(try action.read())
    radius = BlastRadius(of: subject)
    graph = PlanGraphBuilder.graph(of: subject)
  }
}
