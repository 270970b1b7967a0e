import TerraformPlans
import Vocabulary

/// A store that its provider would only delete when it is empty is told to be deleted with all that is in it.
enum ForceDestroy: PostureRule {
  static let code: FindingCode = "posture.force-destroy"
  static let summary = "a store is deleted with all that is in it"

  static let names = ["force_destroy", "force_delete", "delete_contents_on_destroy", "force_destroy_backups"]
  private static let losses: Set<Loss> = [.content, .copy, .records, .members, .key]

  static let examples: [PostureExample] = [
    .match("a bucket", #"resource "aws_s3_bucket" "a" { force_destroy = true }"#),
    .match("a vault", #"resource "aws_backup_vault" "a" { force_destroy = true }"#),
    .pass("it is off", #"resource "aws_s3_bucket" "a" { force_destroy = false }"#),
    .pass("it is computed", #"resource "aws_s3_bucket" "a" { force_destroy = var.x }"#),
    .pass("a user, whose keys are made again", #"resource "aws_iam_user" "a" { force_destroy = true }"#),
  ]

  static func findings(in subject: PostureSubject) -> [Finding] {
    subject.roots.flatMap { root in
      root.resources.filter { losses.contains($0.type.loss) }.compactMap { resource -> Finding? in
        guard let name = names.first(where: { resource.words($0)?.contains("true") ?? false }) else { return nil }
        return finding(
          .high, "\(resource.title) has \(name) on: it is deleted with all that is in it",
          at: root.evidence(resource.place(of: name)), remedy: "set \(name) = false (`tagout fix` writes it)")
      }
        + RemoteCalls.settings(in: root, named: Set(names), valued: ["true"]).map { setting in
          finding(
            .high, "\(setting.address) is told \(setting.name) = true: what it makes is deleted with all that is in it",
            at: root.evidence(setting.place), remedy: "set \(setting.name) = false")
        }
    }
  }
}
