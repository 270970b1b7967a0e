import Formats
import Vocabulary

/// The state, with the secrets in it, is kept or sent in the clear.
enum StateUnencrypted: PostureRule {
  static let code: FindingCode = "posture.state-unencrypted"
  static let summary = "the backend does not encrypt the state"

  static let examples: [PostureExample] = [
    .match("a bucket without it", "terraform {\n  backend \"s3\" {\n    bucket = \"b\"\n    key = \"k\"\n  }\n}"),
    .match("an address without TLS", "terraform {\n  backend \"http\" {\n    address = \"http://a\"\n  }\n}"),
    .pass(
      "it is on", "terraform {\n  backend \"s3\" {\n    bucket = \"b\"\n    key = \"k\"\n    encrypt = true\n  }\n}"),
    .pass("settings come from elsewhere", "terraform {\n  backend \"s3\" {}\n}"),
    .pass("a backend that always does", "terraform {\n  backend \"gcs\" {\n    bucket = \"b\"\n  }\n}"),
  ]

  static func findings(in subject: PostureSubject) -> [Finding] {
    subject.roots.compactMap { root in
      // OpenTofu encrypts a state by itself where it is told how.
      guard !root.terraform.contains(where: { !$0.body.blocks("encryption").isEmpty }),
        let backend = RootBackend(root), let kind = backend.kind, backend.has(kind.encrypts) == false
      else {
        return nil
      }
      let isSent = kind.name == "http"
      return finding(
        isSent ? .high : .warning,
        isSent
          ? "the http backend has an address without TLS: the state and its password are sent in the clear"
          : "the \(kind.name) backend is not told to encrypt the state",
        at: root.evidence(backend.place), remedy: isSent ? "use an https address" : "set encrypt = true")
    }
  }
}
