import Formats
import TerraformPlans
import Vocabulary

/// A password or key is written out in code or in a file of variables.
enum SecretInCode: PostureRule {
  static let code: FindingCode = "posture.secret-in-code"
  static let summary = "a password or key is written out in the code"

  static let examples: [PostureExample] = [
    .match("a password", #"resource "aws_db_instance" "a" { password = "hunter2x" }"#),
    .match("a default", #"variable "db_password" { default = "hunter2x" }"#),
    .match("a file of variables", ["main.tf": "", "prod.tfvars": "db_password = \"hunter2x\"\n"]),
    .match("a provider's key", #"provider "aws" { secret_key = "hunter2xhunter2x" }"#),
    .pass("a variable", #"resource "aws_db_instance" "a" { password = var.p }"#),
    .pass("an empty default", #"variable "db_password" { default = "" }"#),
    .pass("the name of a secret", #"data "aws_secretsmanager_secret" "a" { name = "db_password" }"#),
    .pass("a placeholder", #"variable "db_password" { default = "<your password>" }"#),
    .pass("made up for mock clouds", #"provider "aws" { secret_key = "test" }"#),
  ]

  static func findings(in subject: PostureSubject) -> [Finding] {
    let written = subject.roots.flatMap { root in
      root.uniqueBodies.flatMap { body in body.blocks.flatMap { findings(in: $0, root) } }
    }
    let files = subject.folder.files.filter { VariableFile.isOne($0.name) }.flatMap { file in
      let source = ConfigurationSource(path: file.path, bytes: file.bytes)
      return VariableFile.attributes(of: file).filter(isSecret).map { attribute in
        told(
          "\(file.path) sets \(attribute.name) in the clear",
          source.evidence(at: attribute.place?.range.start ?? 0, isKnown: attribute.place != nil))
      }
    }
    return written + files
  }

  private static func findings(in block: HCLBlock, _ root: PostureRoot) -> [Finding] {
    let owner = ([block.type] + block.labels).joined(separator: ".")
    if block.type == "variable" {
      guard let name = block.labels.first, let value = block.body["default"], isSecret(HCLAttribute(name, value)) else {
        return []
      }
      let place = block.body.attributes.last { $0.name == "default" }?.place
      return [told("the default of var.\(name) is a secret in the clear", root.evidence(place))]
    }
    return secrets(in: block.body).map { told("\(owner) has \($0.name) in the clear", root.evidence($0.place)) }
  }

  private static func told(_ message: String, _ evidence: Evidence) -> Finding {
    finding(
      .high, message, at: evidence,
      remedy: "take it from a secret store or a sensitive variable, and change the secret: it has been read")
  }

  private static func secrets(in body: HCLBody, depth: Int = 0) -> [HCLAttribute] {
    guard depth <= 16 else { return [] }
    return body.attributes.filter(isSecret) + body.blocks.flatMap { secrets(in: $0.body, depth: depth + 1) }
  }

  private static func isSecret(_ attribute: HCLAttribute) -> Bool {
    guard SecretAttributes.isSecret(attribute.name), let text = attribute.expression.literal?.text else { return false }
    return !SecretInCode.isPlaceholder(text)
  }

  /// Words that stand where a secret would.
  private static func isPlaceholder(_ text: String) -> Bool {
    let lower = text.lowercased()
    let words = [
      "changeme", "change-me", "change_me", "example", "placeholder", "dummy", "mock", "test", "fake", "replace",
      "todo",
      "xxxx", "your",
    ]
    return text.utf8.count < 6 || text.hasPrefix("<") || text.hasPrefix("arn:") || text.hasPrefix("projects/")
      || text.contains("://") && !text.contains("@") || words.contains { lower.contains($0) }
  }
}

extension PostureRoot {
  /// The body of each folder once, however often its module is used.
  var uniqueBodies: [HCLBody] {
    var met: Set<String> = []
    return modules.filter { met.insert($0.folder).inserted }.map(\.body)
  }
}
