import TerraformPlans
import Vocabulary

/// Whether data is protected is computed, so files alone do not tell.
enum ProtectionUntold: PostureRule {
  static let code: FindingCode = "posture.protection-untold"
  static let summary = "whether a data resource is protected is only known when Terraform is run"

  static let examples: [PostureExample] = [
    .match("it is computed", #"resource "aws_db_instance" "a" { deletion_protection = local.x }"#),
    .match(
      "the variable has no value here",
      "variable \"p\" {}\nresource \"aws_db_instance\" \"a\" {\n  deletion_protection = var.p\n}"),
    .pass("it is written", #"resource "aws_db_instance" "a" { deletion_protection = true }"#),
    .pass("nothing is written", #"resource "aws_db_instance" "a" {}"#),
  ]

  static func findings(in subject: PostureSubject) -> [Finding] {
    subject.roots.flatMap { root in
      root.resources.filter(GuardedData.isStore).compactMap { resource -> Finding? in
        guard let protection = DeletionProtection.of(resource.type), resource.reading(protection.path) == .unknown
        else {
          return nil
        }
        return finding(
          .information, "whether \(resource.title) has \(protection.path) is computed, so it is not told here",
          at: root.evidence(resource.place(of: protection.path.description)),
          remedy: "check a plan of it: `tagout check directory --plan tfplan .`")
      }
    }
  }
}
