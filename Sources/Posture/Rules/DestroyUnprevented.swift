import Formats
import TerraformPlans
import Vocabulary

/// Data or a key that only `prevent_destroy` could guard has none.
enum DestroyUnprevented: PostureRule {
  static let code: FindingCode = "posture.destroy-unprevented"
  static let summary = "a data resource or key without deletion protection of its own has no prevent_destroy"

  static let examples: [PostureExample] = [
    .match("a bucket", #"resource "aws_s3_bucket" "a" {}"#),
    .match("a key", #"resource "aws_kms_key" "a" {}"#),
    .match("it is off", "resource \"aws_s3_bucket\" \"a\" {\n  lifecycle {\n    prevent_destroy = false\n  }\n}"),
    .pass("it is on", "resource \"aws_s3_bucket\" \"a\" {\n  lifecycle {\n    prevent_destroy = true\n  }\n}"),
    .pass("the cloud can protect it, which is told by itself", #"resource "aws_db_instance" "a" {}"#),
    .pass("an object in a bucket", #"resource "aws_s3_object" "a" {}"#),
    .pass("there is none of it", #"resource "aws_s3_bucket" "a" { count = 0 }"#),
  ]

  static func findings(in subject: PostureSubject) -> [Finding] {
    subject.roots.flatMap { root in
      root.resources.compactMap { resource -> Finding? in
        guard GuardedData.isStore(resource) || GuardedData.isKey(resource),
          DeletionProtection.of(resource.type) == nil, resource.preventDestroy != .literal(true),
          resource.preventDestroy != .computed
        else { return nil }
        let what = GuardedData.isKey(resource) ? "what it encrypts can no longer be read" : "its data is gone"
        return finding(
          .high, "\(resource.title) has no prevent_destroy: one destroy and \(what)",
          at: root.evidence(resource.block.place),
          remedy: "add lifecycle { prevent_destroy = true } (`tagout fix` writes it)")
      }
    }
  }
}
