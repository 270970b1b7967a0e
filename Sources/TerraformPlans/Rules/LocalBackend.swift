import Vocabulary

/// The state lies in a file beside the configuration: no lock for others, no versions, easily overwritten.
enum LocalBackend: PlanRule {
  static let code: FindingCode = "state.local-backend"
  static let summary = "the state is a local file"

  static let examples: [PlanExample] = [
    .match("a local file", .example { $0.backend = PlanBackend(type: "local", configuration: .null, workspace: "") }),
    .pass("a bucket", .example { $0.backend = PlanBackend(type: "s3", configuration: .null, workspace: "") }),
    .pass("not told", .example()),
  ]

  static func findings(in subject: PlanSubject) -> [Finding] {
    guard subject.plan.backend?.type == "local" else { return [] }
    return [
      finding(
        .warning, "the state of this plan is a local file: whatever overwrites it leaves no trace",
        remedy: "move the state to a backend with locks and versions (`terraform init -migrate-state`)")
    ]
  }
}
