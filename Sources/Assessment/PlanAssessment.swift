import CommandEffects
import TerraformPlans
import Vocabulary

/// Brings a plan's content into an inspection.
enum PlanAssessment {
  static func inspect(_ action: PlanAction, into inspection: inout Inspection) {}
  static func inspect(_ reference: Inspection.PlanReference, into inspection: inout Inspection) {}
}
