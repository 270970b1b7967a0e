import Vocabulary

/// A file of configuration could not be read, so that nothing of it was judged.
enum ConfigurationUnread: PostureRule {
  static let code: FindingCode = "posture.configuration-unread"
  static let summary = "a file could not be read, so nothing of it was judged"

  static let examples: [PostureExample] = [
    .match("a file that is none", "resource {"),
    .pass("a good one", #"resource "terraform_data" "a" {}"#),
  ]

  static func findings(in subject: PostureSubject) -> [Finding] {
    let problems = subject.roots.flatMap(\.problems).map { problem in
      finding(
        .high, "\(problem.path) could not be read: \(problem.reason)", at: .file(problem.path),
        remedy: "mend it; `terraform validate` says where")
    }
    guard subject.folder.isComplete else {
      return problems + [
        finding(
          .high, "there is more in this folder than is read at once, so not all of it was judged", at: .whole,
          remedy: "check its folders one by one")
      ]
    }
    return problems
  }
}
