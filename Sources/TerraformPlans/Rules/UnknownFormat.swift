import Vocabulary

/// The plan was written in a form that we do not know all of.
enum UnknownFormat: PlanRule {
  static let code: FindingCode = "plan.unknown-format"
  static let summary = "the plan's format, or a part of it, is not known here"

  static let examples: [PlanExample] = [
    .match("a version", .example { $0.problems = [.unknownFormat("9")] }),
    .match("a field", .example { $0.problems = [.unknownField("tfplan field 99")] }),
    .match("a mode", .example { $0.mode = .unrecognised(7) }),
    .pass("a known form", .example()),
  ]

  static func findings(in subject: PlanSubject) -> [Finding] {
    var found = subject.plan.problems.compactMap { problem -> Finding? in
      switch problem {
      case .unknownFormat(let version): one("the format \"\(ObjectName.shown(version))\" of this plan")
      case .unknownField(let place): one("a part of this plan (\(ObjectName.shown(place)))")
      case .unreadable, .unknownAction: nil
      }
    }
    if case .unrecognised(let number)? = subject.plan.mode { found.append(one("the mode \(number) of this plan")) }
    return found
  }

  private static func one(_ what: String) -> Finding {
    finding(
      .high, "\(what) is not known here, so what it would do cannot be told",
      remedy: "use a version of Terraform that is known here, or a newer version of this program")
  }
}
