import Formats
import TerraformPlans
import Vocabulary

/// A backup plan copies nothing to another account or region.
enum BackupSameAccount: PostureRule {
  static let code: FindingCode = "posture.backup-same-account"
  static let summary = "backups stay in the account that whoever destroys the data can reach"

  static let examples: [PostureExample] = [
    .match(
      "a plan without copies",
      "resource \"aws_backup_plan\" \"a\" {\n  rule {\n    rule_name = \"d\"\n    target_vault_name = \"v\"\n  }\n}"),
    .pass(
      "a copy goes elsewhere",
      "resource \"aws_backup_plan\" \"a\" {\n  rule {\n    copy_action {\n"
        + "      destination_vault_arn = \"arn:aws:backup:eu-west-1:222222222222:backup-vault:x\"\n    }\n  }\n}"),
    .match(
      "the copy goes to a vault of the same configuration",
      "resource \"aws_backup_vault\" \"v\" {}\nresource \"aws_backup_plan\" \"a\" {\n  rule {\n    copy_action {\n"
        + "      destination_vault_arn = aws_backup_vault.v.arn\n    }\n  }\n}"),
    .pass("no plan", #"resource "aws_db_instance" "a" {}"#),
  ]

  static func findings(in subject: PostureSubject) -> [Finding] {
    subject.roots.flatMap { root in
      root.resources(ofTypes: ["aws_backup_plan"]).compactMap { plan -> Finding? in
        let rules = plan.block.body.blocks("rule")
        let copies = rules.flatMap { $0.body.blocks("copy_action") }
        let isComputed =
          !plan.block.body.blocks("dynamic").isEmpty
          || rules.contains { !$0.body.blocks("dynamic").isEmpty }
        guard !isComputed, copies.allSatisfy({ isSame($0.body["destination_vault_arn"], plan, root) }) else {
          return nil
        }
        return finding(
          .warning, "the backups of \(plan.address) stay in their own account: what can delete the data can reach them",
          at: root.evidence(plan.block.place),
          remedy: "add copy_action with a vault in another account, whose policy denies deletes")
      }
    }
  }

  /// Whether a copy goes to a vault that the same provider configuration makes.
  private static func isSame(_ target: HCLExpression?, _ plan: PostureResource, _ root: PostureRoot) -> Bool {
    guard let target else { return false }
    let names = References.names(in: target)
    return root.resources.contains { vault in
      vault.type.name == "aws_backup_vault" && vault.module == plan.module && names.contains(vault.key)
        && vault.provider == plan.provider
    }
  }
}
