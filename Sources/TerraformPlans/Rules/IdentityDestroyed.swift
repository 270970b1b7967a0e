import Vocabulary

/// What others know by its identity dies: users with keys, federations, numbers, sets of name servers.
enum IdentityDestroyed: PlanRule {
  static let code: FindingCode = "plan.identity-destroyed"
  static let summary = "something others know by its identity is destroyed and cannot be had again"

  static let examples: [PlanExample] = [
    .match("a user with keys is deleted", .example(.delete("aws_iam_user.ci"))),
    .match("a federation is deleted", .example(.delete("aws_iam_openid_connect_provider.ci"))),
    .pass("a role is deleted", .example(.delete("aws_iam_role.task"))),
    .pass("a policy attachment is deleted", .example(.delete("aws_iam_role_policy_attachment.task"))),
  ]

  static func findings(in subject: PlanSubject) -> [Finding] {
    findings(in: subject, .high, of: [.identity]) { $0.dies }
  }
}
