import Vocabulary

/// Something of worth dies because its block is gone, and `prevent_destroy` went with the block.
enum BlockRemoved: PlanRule {
  static let code: FindingCode = "plan.block-removed"
  static let summary = "something of worth dies because its block is gone from the configuration"

  static let examples: [PlanExample] = [
    .match("a database's block is gone", .example(.delete("aws_db_instance.db"))),
    .match("its module is gone", .example(.delete("module.a.aws_s3_bucket.b", reason: "delete_because_no_module"))),
    .pass("a service's block is gone", .example(.delete("aws_ecs_service.web"))),
    .pass("a database is destroyed on request", .example(.delete("aws_db_instance.db", reason: nil))),
  ]

  private static let reasons: Set<String> = ["delete_because_no_resource_config", "delete_because_no_module"]

  static func findings(in subject: PlanSubject) -> [Finding] {
    let losses = Set(Loss.allCases).subtracting([.remade, .schedule])
    return subject.dying(of: losses) { $0.dies && reasons.contains($0.change.reason?.word ?? "") }.map { object in
      finding(
        .warning,
        "\(object.place) dies because its block is gone from the configuration;"
          + " a prevent_destroy in it would be gone too", at: object.change.address, remedy: object.releaseRemedy)
    }
  }
}
