import Formats
import TerraformPlans
import Vocabulary

/// A secret that Terraform sets ends up in the state in the clear.
enum SecretInState: PostureRule {
  static let code: FindingCode = "posture.secret-in-state"
  static let summary = "a password or key is kept in the state in the clear"

  /// What a type has instead, so that the secret never passes through Terraform.
  private static let others: [String: String] = [
    "aws_db_instance": "manage_master_user_password = true, or password_wo (Terraform 1.11)",
    "aws_rds_cluster": "manage_master_user_password = true, or master_password_wo (Terraform 1.11)",
    "aws_redshift_cluster": "manage_master_password = true, or master_password_wo (Terraform 1.11)",
    "aws_secretsmanager_secret_version": "secret_string_wo (Terraform 1.11)",
    "aws_ssm_parameter": "value_wo (Terraform 1.11)",
    "google_sql_user": "password_wo (Terraform 1.11)",
    "azurerm_postgresql_flexible_server": "administrator_password_wo (Terraform 1.11)",
    "azurerm_mssql_server": "administrator_login_password_wo (Terraform 1.11)",
    "azurerm_key_vault_secret": "value_wo (Terraform 1.11)",
  ]

  static let examples: [PostureExample] = [
    .match("a database's password", #"resource "aws_db_instance" "a" { password = var.p }"#),
    .match("a key that Terraform makes", #"resource "tls_private_key" "a" { algorithm = "RSA" }"#),
    .pass("the cloud makes it", #"resource "aws_db_instance" "a" { manage_master_user_password = true }"#),
    .pass("it is written and not kept", #"resource "aws_db_instance" "a" { password_wo = var.p }"#),
  ]

  static func findings(in subject: PostureSubject) -> [Finding] {
    configured(in: subject) + stored(in: subject)
  }

  /// What states hold that were found or given.
  private static func stored(in subject: PostureSubject) -> [Finding] {
    subject.folder.states.compactMap { known in
      let holders = known.state.objects.filter { !SecretAttributes.names(in: $0.attributes).isEmpty }
      guard let first = holders.first else { return nil }
      let count = holders.count == 1 ? "one object" : "\(holders.count) objects"
      return finding(
        .warning, "\(known.path ?? "the state") holds secrets of \(count) in the clear, \(first.address) among them",
        at: known.path.map(Evidence.file) ?? .address(first.address),
        remedy: "keep the state where only those may read it who may know them")
    }
  }

  private static func configured(in subject: PostureSubject) -> [Finding] {
    subject.roots.flatMap { root in
      root.resources.compactMap { resource -> Finding? in
        let type = resource.type.name
        let isMaker = type == "tls_private_key" || type == "random_password"
        let own = resource.block.body.attributes.first {
          SecretAttributes.isSecret($0.name) && $0.expression.literal != .null && $0.expression.literal?.truth == nil
        }
        guard isMaker || own != nil else { return nil }
        let what = own.map { "\($0.name) of \(resource.address)" } ?? "what \(resource.address) makes"
        return finding(
          .warning, "\(what) is kept in the state in the clear: whoever reads the state has it",
          at: root.evidence(own?.place ?? resource.block.place),
          remedy: others[type].map { "use \($0)" } ?? "let the cloud make the secret, or guard who may read the state")
      }
    }
  }
}
