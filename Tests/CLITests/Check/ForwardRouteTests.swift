import Foundation
import Formats
import TestSupport
import Testing
import Vocabulary

/// Each way forward, tried with the real Terraform and its built-in provider: with it, a plan destroys nothing any more.
///
/// `terraform_data` holds no data by our catalogue, which an unknown provider's type would; its loss is read from the plan
/// as JSON whose types are exchanged for ones that hold data.
@Suite("Ways forward, against the real Terraform", .serialized)
struct ForwardRouteTests {
  private static let tagout = BuiltProducts.path(of: "tagout").path(percentEncoded: false)

  /// What is applied first, what is planned then, and how the way is put into the second one.
  private struct Case: Sendable {
    var name: String
    var before: String
    var after: String
    var options = ""
    /// The kind of way that is looked for.
    var kind: String
    /// Puts the way's text into the configuration.
    var merged: @Sendable (String) -> String
  }

  private static let one = "resource \"terraform_data\" \"db\" {\n  input = \"a\"\n}\n"
  private static let guarded =
    "resource \"terraform_data\" \"db\" {\n  input            = \"a\"\n  triggers_replace = [\"KEY\"]\nINSERT}\n"

  private static func replaced(_ key: String, _ insertion: String = "") -> String {
    let indented = insertion.split(separator: "\n").map { "  \($0)\n" }.joined()
    return guarded.replacingOccurrences(of: "KEY", with: key).replacingOccurrences(of: "INSERT", with: indented)
  }

  private static let cases: [Case] = [
    Case(
      name: "the block is gone", before: one, after: "locals {}\n", kind: "forget", merged: { "locals {}\n" + $0 }),
    Case(
      name: "terraform plan -destroy", before: one, after: one, options: "-destroy", kind: "forget", merged: { $0 }),
    Case(
      name: "another name", before: one, after: one.replacingOccurrences(of: "\"db\"", with: "\"database\""),
      kind: "move", merged: { one.replacingOccurrences(of: "\"db\"", with: "\"database\"") + $0 }),
    Case(
      name: "what forces a new one has changed", before: replaced("1"), after: replaced("2"), kind: "keep",
      merged: { replaced("2", $0) }),
    Case(
      name: "-replace", before: one, after: one, options: "-replace=terraform_data.db", kind: "plan-again",
      merged: { _ in one }),
    Case(
      name: "a module is gone", before: "module \"m\" {\n  source = \"./m\"\n}\n", after: "locals {}\n", kind: "forget",
      merged: { "locals {}\n" + $0 }),
  ]

  @Test("With the way in place a plan destroys nothing", arguments: cases.indices)
  func nothingDies(_ index: Int) throws {
    let row = Self.cases[index]
    guard (try? Oracle.output(of: "command -v terraform", input: [])) != nil else {
      return print("terraform is not there to try \(row.name) with")
    }
    let folder = FileManager.default.temporaryDirectory.appending(path: "tagout-route-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder.appending(path: "m"), withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }  // What is left is in the temporary folder.
    try Data(Self.one.utf8).write(to: folder.appending(path: "m/main.tf"))
    try write(row.before, in: folder)
    _ = try terraform("init -input=false && terraform apply -auto-approve", in: folder)
    try write(row.after, in: folder)
    let plan = try terraform("init -input=false && terraform plan -out=p \(row.options)", in: folder, showing: "p")
    #expect(destroyed(plan) == 1, "\(row.name) destroys nothing by itself")
    let way = try route(row.kind, in: plan, folder)
    try write(row.merged(way.configuration), in: folder)
    let next = try terraform("init -input=false && terraform plan -out=q", in: folder, showing: "q")
    #expect(destroyed(next) == 0, "\(row.name): \(way.configuration)")
  }

  private func write(_ text: String, in folder: URL) throws {
    try Data(text.utf8).write(to: folder.appending(path: "main.tf"))
  }

  /// Runs Terraform, and shows a plan as JSON where one is named.
  private func terraform(_ words: String, in folder: URL, showing plan: String? = nil) throws -> String {
    let show = plan.map { " && terraform show -json \($0)" } ?? ""
    let command =
      "(cd '\(folder.path(percentEncoded: false))' && export TF_CLI_CONFIG_FILE=/dev/null CHECKPOINT_DISABLE=1"
      + " && { terraform \(words); } >log 2>&1 || { cat log >&2; exit 1; }\(show))"
    return String(decoding: try Oracle.output(of: command, input: []), as: UTF8.self)
  }

  private func destroyed(_ plan: String) -> Int {
    let changes = (try? JSONReader.read(Array(plan.utf8)))?["resource_changes"]?.elements ?? []
    return changes.count { change in
      change["change"]?["actions"]?.elements?.contains(.string("delete")) ?? false
    }
  }

  /// The first way of a kind, for the same plan as one of a data type; its names are changed back.
  private func route(_ kind: String, in plan: String, _ folder: URL) throws -> (configuration: String, command: String?)
  {
    let file = folder.appending(path: "data.json")
    try Data(plan.replacingOccurrences(of: "terraform_data", with: "aws_dynamodb_table").utf8).write(to: file)
    let printed = try Oracle.output(
      of: "'\(Self.tagout)' check plan --json '\(file.path(percentEncoded: false))'; true", input: [])
    let routes = try JSONReader.read(printed)["routes"]?.elements ?? []
    let found = try #require(
      routes.first { $0["kind"] == .string(kind) }, "\(String(decoding: printed, as: UTF8.self))")
    let text = found["configuration"]?.text ?? ""
    return (text.replacingOccurrences(of: "aws_dynamodb_table", with: "terraform_data"), found["command"]?.text)
  }
}

/// The same with the AWS provider, where a mirror of it is at hand.
@Suite("Ways forward for what lives in AWS", .serialized)
struct CloudRouteTests {
  private static let tagout = BuiltProducts.path(of: "tagout").path(percentEncoded: false)

  private static let provider = """
    terraform {
      required_providers {
        aws = {
          source = "hashicorp/aws"
        }
      }
    }
    provider "aws" {
      region                      = "eu-west-1"
      access_key                  = "mock"
      secret_key                  = "mock"
      skip_credentials_validation = true
      skip_metadata_api_check     = true
      skip_requesting_account_id  = true
    }

    """

  private static let state = """
    {"version": 4, "terraform_version": "1.11.4", "serial": 3, "lineage": "estate", "outputs": {}, "resources": [
      {"mode": "managed", "type": "aws_db_instance", "name": "db",
       "provider": "provider[\\"registry.terraform.io/hashicorp/aws\\"]", "instances": [{"schema_version": 2, "attributes":
        {"id": "db-1", "identifier": "courses", "engine": "postgres", "instance_class": "db.t3.micro",
         "skip_final_snapshot": true, "deletion_protection": false}}]},
      {"mode": "managed", "type": "aws_dynamodb_table", "name": "sessions",
       "provider": "provider[\\"registry.terraform.io/hashicorp/aws\\"]", "instances": [{"schema_version": 1, "attributes":
        {"id": "sessions", "name": "sessions"}}]}]}
    """

  @Test("With the removed blocks of a stopped plan the database and the table live on")
  func forgets() throws {
    guard let mirror = ProcessInfo.processInfo.environment["TAGOUT_PROVIDER_MIRROR"] else {
      return print("TAGOUT_PROVIDER_MIRROR names no mirror with the AWS provider to try this with")
    }
    let folder = FileManager.default.temporaryDirectory.appending(path: "tagout-cloud-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }  // What is left is in the temporary folder.
    let path = folder.path(percentEncoded: false)
    try Data(Self.provider.utf8).write(to: folder.appending(path: "main.tf"))
    try Data(Self.state.utf8).write(to: folder.appending(path: "terraform.tfstate"))
    let terraform = "cd '\(path)' && export TF_CLI_CONFIG_FILE=/dev/null CHECKPOINT_DISABLE=1 && terraform"
    _ = try Oracle.output(of: "(\(terraform) init -input=false -plugin-dir='\(mirror)' >log)", input: [])
    _ = try Oracle.output(of: "(\(terraform) plan -refresh=false -out=p >log)", input: [])
    let ways = try Oracle.output(of: "'\(Self.tagout)' check plan --routes '\(path)/p'; true", input: [])
    let text = String(decoding: ways, as: UTF8.self)
    let blocks = text.components(separatedBy: "\n\n#").map { "#" + $0 }.filter { $0.contains("\nremoved {") }
    #expect(blocks.count == 2 && text.contains("\"courses\""))
    try Data((Self.provider + blocks.joined(separator: "\n")).utf8).write(to: folder.appending(path: "main.tf"))
    _ = try Oracle.output(of: "(\(terraform) plan -refresh=false -out=q >log)", input: [])
    let judged = try Oracle.output(of: "'\(Self.tagout)' check plan --json '\(path)/q'; true", input: [])
    let findings = try JSONReader.read(judged)["findings"]?.elements ?? []
    #expect(findings.count { $0["code"] == .string("plan.forgotten") } == 2)
    #expect(!findings.contains { $0["code"] == .string("plan.data-destroyed") })
  }
}
