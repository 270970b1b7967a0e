import Vocabulary

/// A container dies: namespaces, resource groups, projects, accounts, clusters, zones.
enum ContainerDestroyed: PlanRule {
  static let code: FindingCode = "plan.container-destroyed"
  static let summary = "a container dies and everything in it with it"

  static let examples: [PlanExample] = [
    .match("a namespace is deleted", .example(.delete("kubernetes_namespace.shop"))),
    .match("a resource group is deleted", .example(.delete("azurerm_resource_group.main"))),
    .match("a hosted zone is replaced", .example(.replace("aws_route53_zone.main"))),
    .match(
      "a namespace in a manifest is deleted",
      .example(.delete("kubernetes_manifest.ns", ["manifest": .object(["kind": "Namespace"])]))),
    .pass("a record of a zone is deleted", .example(.delete("aws_route53_record.www"))),
  ]

  static func findings(in subject: PlanSubject) -> [Finding] {
    findings(in: subject, .critical, of: [.members]) { $0.dies }
  }
}
