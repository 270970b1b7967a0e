import Vocabulary

/// The plan does something that we have no name for.
enum UnknownAction: PlanRule {
  static let code: FindingCode = "plan.unknown-action"
  static let summary = "the plan does something to an object that is not known here"

  static let examples: [PlanExample] = [
    .match("a word", .example(.example("aws_instance.web", .unrecognised("melt")))),
    .match("a problem of reading", .example { $0.problems = [.unknownAction("77", address: "aws_instance.web")] }),
    .pass("a known word", .example(.example("aws_instance.web", .forget))),
  ]

  static func findings(in subject: PlanSubject) -> [Finding] {
    var found = subject.unrecognised.compactMap { index -> Finding? in
      guard case .unrecognised(let word) = subject.plan.changes[index].action else { return nil }
      return one(word, subject.plan.changes[index].address)
    }
    for case .unknownAction(let word, let address) in subject.plan.problems {
      let finding = one(word, address)
      if !found.contains(finding) { found.append(finding) }
    }
    return found
  }

  private static func one(_ word: String, _ address: String) -> Finding {
    finding(
      .high, "the plan would \"\(ObjectName.shown(word))\" \(address), and what that means is not known here",
      at: address, remedy: "use a version of Terraform that is known here, or a newer version of this program")
  }
}
