import Formats
import Vocabulary

/// Any version of Terraform may run this code.
enum TerraformUnpinned: PostureRule {
  static let code: FindingCode = "posture.terraform-unpinned"
  static let summary = "no version of Terraform is asked for"

  static let examples: [PostureExample] = [
    .match("nothing is asked for", #"resource "terraform_data" "a" {}"#),
    .pass("a version", "terraform {\n  required_version = \">= 1.5\"\n}\nresource \"terraform_data\" \"a\" {}"),
    .pass("no code", "# nothing\n"),
  ]

  static func findings(in subject: PostureSubject) -> [Finding] {
    subject.roots.filter { !$0.isModule && !$0.resources.isEmpty }.compactMap { root in
      guard root.terraform.allSatisfy({ $0.body["required_version"] == nil }) else { return nil }
      return finding(
        .warning, "any version of Terraform may run this: required_version is not set",
        at: root.terraform.first.map { root.evidence($0.place) } ?? root.evidence,
        remedy: "set required_version (`tagout fix` writes it)")
    }
  }
}
