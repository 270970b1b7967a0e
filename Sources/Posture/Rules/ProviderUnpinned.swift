import Formats
import Vocabulary

/// A provider may be any version, so that a later one decides what a plan does.
enum ProviderUnpinned: PostureRule {
  static let code: FindingCode = "posture.provider-unpinned"
  static let summary = "a provider has no version, or no upper bound on it"

  static let examples: [PostureExample] = [
    .match("nothing is asked for", #"resource "aws_sqs_queue" "a" {}"#),
    .match(
      "no upper bound",
      "terraform {\n  required_providers {\n    aws = {\n      source = \"hashicorp/aws\"\n      version = \">= 4.0\"\n    }\n  }\n}\n"
        + "resource \"aws_sqs_queue\" \"a\" {}"),
    .pass(
      "a bound",
      "terraform {\n  required_providers {\n    aws = {\n      source = \"hashicorp/aws\"\n      version = \"~> 5.0\"\n    }\n  }\n}\n"
        + "resource \"aws_sqs_queue\" \"a\" {}"),
    .match(
      "only the lock file pins it",
      [
        "main.tf": #"resource "aws_sqs_queue" "a" {}"#,
        ".terraform.lock.hcl": "provider \"registry.terraform.io/hashicorp/aws\" {\n  version = \"5.0.0\"\n}\n",
      ]),
    .pass("built in", #"resource "terraform_data" "a" {}"#),
  ]

  static func findings(in subject: PostureSubject) -> [Finding] {
    subject.roots.filter { !$0.isModule }.flatMap { root in
      let pins = ProviderPins(root)
      return pins.names.sorted().compactMap { name -> Finding? in
        guard pins.constraint(name).map(ProviderPins.isBounded) != true else { return nil }
        let what = pins.constraint(name).map { "\"\($0)\" has no upper bound" } ?? "no version is asked for"
        if let locked = pins.locked(name) {
          return finding(
            .information, "only the lock file holds the provider \(name) at \(locked): \(what)",
            at: root.evidence(pins.place(name)),
            remedy: "ask for a version in required_providers (`tagout fix` writes it)")
        }
        return finding(
          .warning, "the provider \(name) may be any version: \(what), and no lock file names one",
          at: root.evidence(pins.place(name)),
          remedy: "ask for a version in required_providers, and commit .terraform.lock.hcl")
      }
    }
  }
}
