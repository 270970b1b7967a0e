import Formats
import TerraformPlans
import Vocabulary

/// A variable for a secret is not marked, so that plans and logs show it.
enum VariableUnmarked: PostureRule {
  static let code: FindingCode = "posture.variable-unmarked"
  static let summary = "a variable for a secret is not marked sensitive"

  static let examples: [PostureExample] = [
    .match("a password", #"variable "db_password" {}"#),
    .pass("it is marked", #"variable "db_password" { sensitive = true }"#),
    .pass("it is not kept at all", #"variable "db_password" { ephemeral = true }"#),
    .pass("a number", "variable \"db_password\" {\n  type = number\n}"),
    .pass("no secret", #"variable "region" {}"#),
  ]

  static func findings(in subject: PostureSubject) -> [Finding] {
    subject.roots.flatMap { root in
      root.uniqueBodies.flatMap { $0.blocks("variable") }.compactMap { block -> Finding? in
        guard let name = block.labels.first, SecretAttributes.isSecret(name), isText(block.body["type"]),
          block.body["sensitive"]?.literal?.truth != true, block.body["ephemeral"]?.literal?.truth != true
        else { return nil }
        return finding(
          .warning, "var.\(name) looks like a secret and is not marked sensitive: plans and logs show it",
          at: root.evidence(block.place), remedy: "set sensitive = true")
      }
    }
  }

  private static func isText(_ type: HCLExpression?) -> Bool {
    guard case .reference(let reference)? = type else { return type == nil }
    return reference.root == "string" || reference.root == "any"
  }
}
