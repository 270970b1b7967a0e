import Vocabulary

/// What the backend does for the state is set up elsewhere, so files alone do not tell.
enum BackendUntold: PostureRule {
  static let code: FindingCode = "posture.backend-untold"
  static let summary = "lock, versions or encryption of the state are set up elsewhere"

  static let examples: [PostureExample] = [
    .match("settings come from elsewhere", "terraform {\n  backend \"s3\" {}\n}"),
    .match("a bucket that others made", "terraform {\n  backend \"gcs\" {\n    bucket = \"b\"\n  }\n}"),
    .match("a backend that is not known", "terraform {\n  backend \"odd\" {}\n}"),
    .pass("HCP Terraform", "terraform {\n  cloud {}\n}"),
    .pass("no backend", #"resource "aws_sqs_queue" "a" {}"#),
  ]

  static func findings(in subject: PostureSubject) -> [Finding] {
    subject.roots.compactMap { root in
      guard let backend = RootBackend(root), backend.type != "local" else {
        guard subject.folder.isWrapped(root), !root.resources.isEmpty else { return nil }
        return finding(
          .information, "Terragrunt sets up where the state is kept, so it is not told here", at: root.evidence,
          remedy: "look at remote_state in terragrunt.hcl")
      }
      guard let kind = backend.kind else {
        return finding(
          .information, "what the backend \(backend.type) does for the state is not known here",
          at: root.evidence(backend.place), remedy: "see to it that it locks, keeps versions and encrypts")
      }
      let untold = [("a lock", kind.locks), ("versions", kind.versions), ("encryption", kind.encrypts)]
        .filter { backend.has($0.1) == nil }.map(\.0)
      guard !untold.isEmpty else { return nil }
      let place = (kind.store.flatMap { backend.settings[$0]?.text }).map { " (\($0))" } ?? ""
      return finding(
        .information,
        "whether the \(kind.name) backend\(place) has \(untold.joined(separator: ", ")) is set up elsewhere",
        at: root.evidence(backend.place), remedy: "look at the store itself")
    }
  }
}
