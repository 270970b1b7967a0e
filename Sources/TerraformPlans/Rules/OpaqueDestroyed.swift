import Vocabulary

/// What dies cannot be seen: charts, stacks, manifests of unknown kinds.
enum OpaqueDestroyed: PlanRule {
  static let code: FindingCode = "plan.opaque"
  static let summary = "something dies that stands for things which cannot be seen from outside"

  static let examples: [PlanExample] = [
    .match("a chart is removed", .example(.delete("helm_release.postgres", ["name": "postgres"]))),
    .match("a stack is deleted", .example(.delete("aws_cloudformation_stack.legacy"))),
    .pass("a chart is upgraded", .example(.update("helm_release.web", ["version": "1"], ["version": "2"]))),
    .pass(
      "a deployment in a manifest is deleted",
      .example(.delete("kubernetes_manifest.web", ["manifest": .object(["kind": "Deployment"])]))),
  ]

  static func findings(in subject: PlanSubject) -> [Finding] {
    findings(in: subject, .high, of: [.hidden]) { $0.dies }
  }
}
