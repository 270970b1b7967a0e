import Vocabulary

/// Which providers were used last, and their checksums, is written down nowhere.
enum LockFileMissing: PostureRule {
  static let code: FindingCode = "posture.lock-file-missing"
  static let summary = "there is no .terraform.lock.hcl"

  static let examples: [PostureExample] = [
    .match("none", #"resource "aws_sqs_queue" "a" {}"#),
    .pass("there is one", ["main.tf": #"resource "aws_sqs_queue" "a" {}"#, ".terraform.lock.hcl": ""]),
    .pass("no provider is needed", #"resource "terraform_data" "a" {}"#),
  ]

  static func findings(in subject: PostureSubject) -> [Finding] {
    subject.roots.filter { !$0.isModule }.compactMap { root in
      guard root.lockFile == nil, !ProviderPins(root).names.isEmpty else { return nil }
      return finding(
        .warning, "there is no .terraform.lock.hcl: another run may take other providers, unchecked",
        at: root.evidence, remedy: "commit the .terraform.lock.hcl that `terraform init` writes")
    }
  }
}
