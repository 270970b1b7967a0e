import Foundation
import Formats
import Processes
import TestSupport
import Testing
import Vocabulary

@Suite("What a folder's data and its ways back share")
struct FatesTests {
  private func check(_ text: String, _ words: [String]) async throws -> ChildResult {
    let scratch = try ScratchFolder.make(in: "/tmp", prefix: "tagout-fates", isPassable: false)
    try scratch.write(text, to: "infra/main.tf")
    let command = ChildCommand(
      BuiltProducts.path(of: "tagout").path(percentEncoded: false),
      ["check", "directory"] + words + [scratch.path + "/infra"], timeLimit: .seconds(60))
    return try await ProcessKeeper.with(scratch) { try await $0.run(command) }
  }

  private static let code = """
    terraform {
      backend "s3" {
        bucket = "acme"
        key    = "prod.tfstate"
      }
    }
    resource "aws_db_instance" "shop" {
      backup_retention_period = 7
    }

    """

  @Test("It is drawn, and the single mistake that takes both is named") func text() async throws {
    let said = try await check(FatesTests.code, []).text
    let drawn = said.components(separatedBy: "what shares a fate\n").last ?? ""
    #expect(
      drawn == """
          data          aws_db_instance.shop
          ways back     the automated backups of aws_db_instance.shop
          both lean on  credential that Terraform is run with for aws, state s3 acme/prod.tfstate, provider aws
          ! One `terraform destroy` with the state s3 acme/prod.tfstate takes the data and the backups.

        """, "\(said)")
  }

  @Test("Without data there is nothing to draw, and without a way back it says so") func others() async throws {
    let role = try await check(#"resource "aws_iam_role" "a" {}"# + "\n", [])
    #expect(!role.text.contains("what shares a fate"))
    let bare = try await check(#"resource "aws_db_instance" "shop" {}"# + "\n", [])
    #expect(bare.text.contains("  ways back     none in this code\n"), "\(bare.text)")
  }

  @Test("A program reads the same") func json() async throws {
    let fates = try JSONReader.read(try await check(FatesTests.code, ["--json"]).output)["fates"]
    #expect(fates?["data"]?.elements == ["aws_db_instance.shop"])
    #expect(fates?["mistake"]?.text?.hasPrefix("One `terraform destroy` with the state s3 acme/prod.tfstate") == true)
    #expect(fates?["shared"]?.elements?.contains { $0["kind"] == "resource" } == true)
  }
}
