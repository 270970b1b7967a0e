import Formats
import Vocabulary

/// The state is a file beside the code: no lock for others, no versions, easily overwritten.
enum StateLocal: PostureRule {
  static let code: FindingCode = "posture.state-local"
  static let summary = "the state is kept in a local file"

  static let examples: [PostureExample] = [
    .match("no backend", #"resource "aws_db_instance" "a" {}"#),
    .match("the local backend", "terraform {\n  backend \"local\" {}\n}\nresource \"aws_sqs_queue\" \"a\" {}"),
    .pass("a bucket", "terraform {\n  backend \"s3\" {}\n}\nresource \"aws_sqs_queue\" \"a\" {}"),
    .pass("HCP Terraform", "terraform {\n  cloud {}\n}\nresource \"aws_sqs_queue\" \"a\" {}"),
    .pass("Terragrunt sets it up", ["main.tf": #"resource "aws_sqs_queue" "a" {}"#, "terragrunt.hcl": ""]),
    .pass("a module of others", ["modules/a/main.tf": #"resource "aws_sqs_queue" "a" {}"#]),
    .pass("nothing is managed", #"output "a" { value = 1 }"#),
  ]

  static func findings(in subject: PostureSubject) -> [Finding] {
    subject.roots.filter { !$0.isModule && !$0.resources.isEmpty }.compactMap { root in
      let backend = RootBackend(root)
      guard backend == nil || backend?.type == "local", !subject.folder.isWrapped(root) else { return nil }
      let count = root.resources.count == 1 ? "one resource" : "\(root.resources.count) resources"
      return finding(
        .high,
        "the state of these \(count) is a local file: whatever overwrites it leaves no trace".replacingCount(count),
        at: backend?.place.map { root.evidence($0) } ?? root.terraform.first.map { root.evidence($0.place) }
          ?? root.evidence,
        remedy: "add a backend with locks and versions, then `terraform init -migrate-state`")
    }
  }
}

extension PostureFolder {
  /// Whether Terragrunt writes the backend of a root: its file lies there or in a folder above.
  func isWrapped(_ root: PostureRoot) -> Bool {
    files.contains { file in
      guard file.name == "terragrunt.hcl" || file.name == "root.hcl" else { return false }
      let folder = file.folder
      return folder.isEmpty || folder == root.folder || root.folder.hasPrefix(folder + "/") || folder.hasSuffix("..")
    }
  }
}

extension String {
  /// `these one resource` reads `this one resource`.
  fileprivate func replacingCount(_ count: String) -> String {
    hasPrefix("the state of these one ") ? "the state of this " + dropFirst("the state of these ".count) : self
  }
}
