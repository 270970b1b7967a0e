import Foundation
import Recovery
import TestSupport
import Testing

@Suite("Terraform for vaults")
struct VaultConfigurationTests {
  @Test("What is printed is formatted, and valid by the provider's own schema") func valid() throws {
    guard (try? Oracle.output(of: "terraform version", input: [])) != nil else {
      print("note: Terraform is not on PATH: the configuration of a vault is not validated")
      return
    }
    let folder = FileManager.default.temporaryDirectory.appending(path: "tagout-vault-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data(VaultConfiguration.s3.utf8).write(to: folder.appending(path: "vault.tf"))
    var there = "cd '\(folder.path(percentEncoded: false))' && CHECKPOINT_DISABLE=1 "
    if let mirror = ProcessInfo.processInfo.environment["TAGOUT_PROVIDER_MIRROR"] {
      let settings = folder.appending(path: "settings.tfrc")
      try Data("provider_installation {\n  filesystem_mirror {\n    path = \"\(mirror)\"\n  }\n}\n".utf8).write(
        to: settings)
      there += "TF_CLI_CONFIG_FILE='\(settings.path(percentEncoded: false))' "
    }
    _ = try Oracle.output(of: there + "terraform fmt -check -diff", input: [])
    guard
      (try? Oracle.output(of: there + "terraform init -backend=false -input=false >init.txt 2>&1", input: [])) != nil
    else {
      print(
        "note: Terraform cannot get hashicorp/aws (TAGOUT_PROVIDER_MIRROR): a vault's configuration is not validated")
      return
    }
    let said = try Oracle.output(of: there + "terraform validate -no-color 2>&1", input: [])
    #expect(String(decoding: said, as: UTF8.self).contains("The configuration is valid"))
  }

  @Test("Nobody who writes may delete a version, change a lock, or go past one") func writer() throws {
    let text = VaultConfiguration.s3
    let code = text.split(separator: "\n").filter { !$0.drop { $0 == " " }.hasPrefix("#") }.joined(separator: "\n")
    for right in ["DeleteObject", "BypassGovernance", "PutBucket", "PutLifecycle", "s3:*"] {
      #expect(!code.contains(right), "\(right)")
    }
    let policies = code.components(separatedBy: "resource \"aws_iam_role_policy\" ")
    #expect(policies.filter { $0.contains("PutObjectRetention") }.map { $0.prefix(9) } == ["\"renewer\""])
    #expect(code.contains("mode = \"COMPLIANCE\""))
  }
}
