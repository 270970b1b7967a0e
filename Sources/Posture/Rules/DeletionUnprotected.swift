import TerraformPlans
import Vocabulary

/// Data whose cloud could refuse to delete it is not told to.
enum DeletionUnprotected: PostureRule {
  static let code: FindingCode = "posture.deletion-unprotected"
  static let summary = "a data resource has its deletion protection off"

  static let examples: [PostureExample] = [
    .match("nothing is written", #"resource "aws_db_instance" "a" {}"#),
    .match("it is off", #"resource "aws_rds_cluster" "a" { deletion_protection = false }"#),
    .match(
      "a variable's default is false",
      "variable \"p\" {\n  default = false\n}\nresource \"aws_rds_cluster\" \"a\" {\n  deletion_protection = var.p\n}"),
    .match(
      "a module from a registry is told so",
      "module \"db\" {\n  source              = \"terraform-aws-modules/rds/aws\"\n  deletion_protection = false\n}"),
    .pass("it is on", #"resource "aws_db_instance" "a" { deletion_protection = true }"#),
    .pass("it is computed", #"resource "aws_db_instance" "a" { deletion_protection = local.x }"#),
    .pass("the provider protects it by itself", #"resource "google_sql_database_instance" "a" {}"#),
    .pass("a service", #"resource "aws_lb" "a" {}"#),
    .pass("a replica", #"resource "aws_db_instance" "a" { replicate_source_db = "b" }"#),
  ]

  static func findings(in subject: PostureSubject) -> [Finding] {
    subject.roots.flatMap { root in
      root.resources.filter(GuardedData.isStore).compactMap { finding($0, in: root) }
        + RemoteCalls.settings(in: root, named: names, valued: ["false"]).map { setting in
          finding(
            .high, "\(setting.address) is told \(setting.name) = false: one destroy and its data is gone",
            at: root.evidence(setting.place), remedy: "set \(setting.name) = true")
        }
    }
  }

  /// What modules of others call it.
  private static let names: Set<String> = [
    "deletion_protection", "deletion_protection_enabled", "enable_deletion_protection", "cluster_deletion_protection",
    "termination_protection", "termination_protection_enabled", "delete_protection",
  ]

  private static func finding(_ resource: PostureResource, in root: PostureRoot) -> Finding? {
    guard let protection = DeletionProtection.of(resource.type) else { return nil }
    let name = protection.path.description
    let words: String
    switch resource.reading(protection.path) {
    case .unknown: return nil
    case .absent:
      if protection.isDefault { return nil }
      words = "\(resource.title) has no \(name): one destroy and its data is gone"
    case .known(let values, let assumed):
      if protection.isSafe(values.compactMap(AttributeWord.word)) { return nil }
      let source = assumed.map { ", the default of var.\($0)" } ?? ""
      words = "\(resource.title) has \(name) off\(source): one destroy and its data is gone"
    }
    let isPrevented = resource.preventDestroy == .literal(true)
    return finding(
      isPrevented ? .warning : .high,
      words + (isPrevented ? ", once somebody takes its block with prevent_destroy away" : ""),
      at: root.evidence(resource.place(of: name)),
      remedy: "set \(name) = \(protection.safe) (`tagout fix` writes it)")
  }
}
