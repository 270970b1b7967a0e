import Vocabulary

/// A file of the plan's configuration could not be read, so the programs in it are not known.
enum ConfigurationUnreadable: PlanRule {
  static let code: FindingCode = "plan.configuration-unreadable"
  static let summary = "a file of the plan's configuration could not be read, and something dies"

  static let examples: [PlanExample] = [
    .match("a cut file", Plan.example(.delete("terraform_data.db")).with(file: "resource \"terraform_data\" \"db\" {")),
    .pass("nothing dies", Plan.example().with(file: "resource {")),
    .pass("a whole file", Plan.example(.delete("terraform_data.db")).with(file: "locals {}")),
  ]

  static func findings(in subject: PlanSubject) -> [Finding] {
    guard subject.dying.contains(where: \.dies) else { return [] }
    return (subject.configuration?.problems ?? []).map { problem in
      let path = problem.module.isEmpty ? problem.file : "\(problem.module)/\(problem.file)"
      return Finding(
        code, .warning, "\(path) could not be read (\(problem.reason)), so what it runs at destroy is not known",
        evidence: .file(path), remedy: "look for provisioners in it by eye")
    }
  }
}
