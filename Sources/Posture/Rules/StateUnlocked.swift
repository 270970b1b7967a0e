import Vocabulary

/// Two can write the state at once.
enum StateUnlocked: PostureRule {
  static let code: FindingCode = "posture.state-unlocked"
  static let summary = "the backend takes no lock"

  static let examples: [PostureExample] = [
    .match("a bucket without a lock", "terraform {\n  backend \"s3\" {\n    bucket = \"b\"\n    key = \"k\"\n  }\n}"),
    .match("an address without one", "terraform {\n  backend \"http\" {\n    address = \"https://a\"\n  }\n}"),
    .pass(
      "a lock file",
      "terraform {\n  backend \"s3\" {\n    bucket = \"b\"\n    key = \"k\"\n    use_lockfile = true\n  }\n}"),
    .pass(
      "a lock table",
      "terraform {\n  backend \"s3\" {\n    bucket = \"b\"\n    key = \"k\"\n    dynamodb_table = \"t\"\n  }\n}"),
    .pass("settings come from elsewhere", "terraform {\n  backend \"s3\" {}\n}"),
    .pass("a backend that always locks", "terraform {\n  backend \"gcs\" {\n    bucket = \"b\"\n  }\n}"),
  ]

  static func findings(in subject: PostureSubject) -> [Finding] {
    subject.roots.compactMap { root in
      guard let backend = RootBackend(root), let kind = backend.kind, backend.has(kind.locks) == false else {
        return nil
      }
      let remedy: String
      switch kind.name {
      case "s3": remedy = "set use_lockfile = true (Terraform 1.10 and later), else dynamodb_table"
      case "http": remedy = "set lock_address and unlock_address"
      case "oss": remedy = "set tablestore_table"
      default: remedy = "move the state to a backend that locks"
      }
      return finding(
        .high, "the \(kind.name) backend takes no lock: two applies at once can lose the state",
        at: root.evidence(backend.place), remedy: remedy)
    }
  }
}
