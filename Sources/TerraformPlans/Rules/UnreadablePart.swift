import Vocabulary

/// A part of the plan could not be read.
enum UnreadablePart: PlanRule {
  static let code: FindingCode = "plan.unreadable"
  static let summary = "a part of the plan could not be read"

  static let examples: [PlanExample] = [
    .match("a member", .example { $0.problems = [.unreadable("tfstate: JSON ends too early")] }),
    .pass("all of it was read", .example()),
  ]

  static func findings(in subject: PlanSubject) -> [Finding] {
    subject.plan.problems.compactMap { problem in
      guard case .unreadable(let what) = problem else { return nil }
      return finding(
        .high, "a part of this plan could not be read: \(ObjectName.shown(what))",
        remedy: "make the plan again and give the file as Terraform wrote it")
    }
  }
}
