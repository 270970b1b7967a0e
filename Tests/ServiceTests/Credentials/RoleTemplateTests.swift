import Formats
import Foundation
import Service
import TestSupport
import Testing
import Vocabulary

@Suite("The roles that read and write") struct RoleTemplateTests {
  @Test(
    "Terraform finds the printed template valid, and makes both roles of it, and neither without a runner",
    .enabled(if: PlayedCloud.isHere && RunnerUnderTest.hasTerraform && PlayedCloud.mirror != nil))
  func applied() throws {
    let cloud = try PlayedCloud()
    let printed = try cloud.shell("\(PlayedCloud.tool) credentials template aws", cloud.variables())
    #expect(printed.status == 0)
    #expect(printed.text == RoleTemplate.aws)
    let provider =
      "\nprovider \"aws\" {\n  region                  = \"eu-west-1\"\n  skip_metadata_api_check = true\n}\n"
    let place = try cloud.terraform("roles", printed.text + provider)
    let valid = try cloud.shell(
      "terraform validate -no-color && terraform fmt -check main.tf", cloud.variables(), in: place)
    #expect(valid.status == 0, "\(valid.text)")
    let reader = "arn:aws:iam::123456789012:user/agent"
    let runner = "arn:aws:iam::123456789012:user/runner"
    func apply(_ values: [String: String]) throws -> (status: Int32, text: String) {
      let options = values.map { "-var \(Oracle.quoted("\($0)=\($1)"))" }.joined(separator: " ")
      return try cloud.shell(
        "terraform apply -no-color -auto-approve -input=false \(options)", cloud.variables(), in: place)
    }
    for values in [["readers": "[\"\(reader)\"]"], ["readers": "[\"\(runner)\"]", "runners": "[\"\(runner)\"]"]] {
      let refused = try apply(values)
      #expect(refused.status != 0, "\(values)")
      #expect(refused.text.contains("Name the runners") || refused.text.contains("must not be a runner"))
    }
    let made = try apply([
      "readers": "[\"\(reader)\"]", "runners": "[\"\(runner)\"]", "hidden_buckets": "[\"arn:aws:s3:::states\"]",
      "runner_oidc":
        "{provider=\"arn:aws:iam::123456789012:oidc-provider/ci.example\",issuer=\"ci.example\",audience=\"sts.amazonaws.com\",subject=\"runner\"}",
    ])
    #expect(made.status == 0, "\(made.text)")
    let roles = try cloud.shell(
      "aws iam list-roles --query 'Roles[].[RoleName,AssumeRolePolicyDocument]' --output json", cloud.variables())
    let value = try JSONReader.read(Array(roles.text.utf8))
    var principals: [String: String] = [:]
    for role in value.elements ?? [] {
      let words = role.elements ?? []
      principals[words.first?.text ?? ""] = String(
        decoding: try JSONWriter.canonical(words.last ?? .null), as: UTF8.self)
    }
    #expect(principals["tagout-read"]?.contains(reader) == true)
    #expect(principals["tagout-apply"]?.contains(reader) == false)
    #expect(principals["tagout-apply"]?.contains(runner) == true)
    #expect(principals["tagout-apply"]?.contains("\"ci.example:sub\":\"runner\"") == true)
    let again = try cloud.shell(
      "terraform plan -no-color -detailed-exitcode -input=false -var 'readers=[\"\(reader)\"]' -var 'runners=[\"\(runner)\"]'"
        + " -var 'hidden_buckets=[\"arn:aws:s3:::states\"]'", cloud.variables(), in: place)
    #expect(again.status == 2 && again.text.contains("0 to add, 2 to change, 0 to destroy"), "\(again.text)")
  }
}
