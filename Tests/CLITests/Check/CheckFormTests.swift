import Foundation
import Formats
import Processes
import TestSupport
import Testing
import Vocabulary

/// The forms in which plans, states and folders are answered.
@Suite("Forms of the checks of plans, states and folders")
struct CheckFormTests {
  private static let tagout = BuiltProducts.path(of: "tagout").path(percentEncoded: false)

  /// The Python environment with the schemas' packages, which `make test` makes (tools/venv); nil without one.
  private static let environment: String? = {
    let made = BuiltProducts.root.appending(path: ".tagout-cache/schemas").path(percentEncoded: false)
    let given = ProcessInfo.processInfo.environment["TAGOUT_SCHEMAS"] ?? made
    return FileManager.default.isExecutableFile(atPath: given + "/bin/python") ? given : nil
  }()
  private static let python = environment.map { $0 + "/bin/python" } ?? "python3"

  /// A plan that destroys many databases, whose passwords, variables and provider settings are secrets.
  private static func plan(count: Int) -> String {
    let changes = (0..<count).map { index in
      """
      {"address": "aws_db_instance.db[\(index)]", "mode": "managed", "type": "aws_db_instance", "name": "db",
       "action_reason": "delete_because_no_resource_config",
       "provider_name": "registry.terraform.io/hashicorp/aws", "index": \(index),
       "change": {"actions": ["delete"], "before": {"identifier": "orders-\(index)-tiger-lily-7", "password": "hunter2-hunter2",
        "skip_final_snapshot": true}, "after": null, "before_sensitive": {"password": true}, "after_sensitive": false}}
      """
    }
    return """
      {"format_version": "1.2", "terraform_version": "1.11.4", "complete": true, "errored": false, "applyable": true,
       "variables": {"db_password": {"value": "tiger-lily-7"}}, "resource_changes": [\(changes.joined(separator: ","))],
       "configuration": {"provider_config": {"aws": {"name": "aws", "expressions":
        {"secret_key": {"constant_value": "wJalrXUtnFEMIabcdef"}}}},
        "root_module": {"variables": {"db_password": {"sensitive": true}}}}}
      """
  }

  private func withFile(_ name: String, _ text: String, _ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "tagout-form-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }  // What is left is in the temporary folder.
    let file = folder.appending(path: name)
    try Data(text.utf8).write(to: file)
    try body(file.path(percentEncoded: false))
  }

  private func output(_ words: String) throws -> String {
    String(decoding: try Oracle.output(of: "(cd / && '\(Self.tagout)' \(words); true)", input: []), as: UTF8.self)
  }

  @Test("No form shows a secret of the plan", arguments: ["", "--json", "--sarif", "--github", "--routes"])
  func masked(_ form: String) throws {
    try withFile("plan.json", Self.plan(count: 3)) { path in
      let text = try output("check plan \(form) '\(path)'")
      #expect(text.contains("db"))
      for secret in ["hunter2", "tiger-lily-7", "wJalrXUtnFEMIabcdef"] { #expect(!text.contains(secret), "\(text)") }
    }
  }

  @Test("A thousand changes fit on one screen, the worst first")
  func oneScreen() throws {
    try withFile("plan.json", Self.plan(count: 1000)) { path in
      let lines = try output("check plan '\(path)'").split(separator: "\n")
      #expect(lines.count <= 50, "\(lines.count) lines")
      #expect(lines.first == "HOLD" || lines.first == "DENY")
      #expect(lines.dropFirst().first?.contains("plan.data-destroyed") == true)
      #expect(lines.contains { $0.contains("980 ×") })
    }
  }

  @Test("SARIF has a rule for each result and a place for each")
  func sarif() throws {
    try withFile("plan.json", Self.plan(count: 2)) { path in
      let report = try JSONReader.read(Array(try output("check plan --sarif '\(path)'").utf8))
      #expect(report["version"] == .string("2.1.0"))
      let run = try #require(report["runs"]?.elements?.first)
      let rules = run["tool"]?["driver"]?["rules"]?.elements?.compactMap { $0["id"]?.text } ?? []
      let results = try #require(run["results"]?.elements)
      #expect(results.count > 2 && run["properties"]?["verdict"] == .string("hold"))
      for result in results {
        let index = try #require(result["ruleIndex"]?.whole)
        #expect(rules[Int(index)] == result["ruleId"]?.text)
        let place = result["locations"]?.elements?.first?["physicalLocation"]
        #expect(place?["artifactLocation"]?["uri"]?.text?.hasSuffix("plan.json") == true)
      }
    }
  }

  @Test("Annotations name file and line, at most ten of a kind")
  func annotations() throws {
    try withFile("plan.json", Self.plan(count: 40)) { path in
      let lines = try output("check plan --github '\(path)'").split(separator: "\n")
      #expect(lines.count { $0.hasPrefix("::error file=") } == 10)
      #expect(lines.contains { $0.hasPrefix("::notice title=Tagout::") })
    }
    try withFile("main.tf", "resource \"aws_s3_bucket\" \"a\" {\n  force_destroy = true\n}\n") { path in
      let folder = URL(filePath: path).deletingLastPathComponent().path(percentEncoded: false)
      let text = try output("check directory --github '\(folder)'")
      #expect(text.contains("file=main.tf,line=2,title=Tagout"))
    }
  }

  @Test("Two forms at once are a wrong command line")
  func twoForms() throws {
    let status = try Oracle.output(of: "'\(Self.tagout)' check plan --json --sarif x 2>/dev/null; echo $?", input: [])
    #expect(String(decoding: status, as: UTF8.self) == "64\n")
  }

  @Test("What is printed validates against the published schemas")
  func schemas() throws {
    let script = BuiltProducts.root.appending(path: "tools/schemas/validate.py").path(percentEncoded: false)
    try withFile("plan.json", Self.plan(count: 3)) { path in
      let folder = URL(filePath: path).deletingLastPathComponent()
      let state = folder.appending(path: "terraform.tfstate")
      try Data(#"{"version": 4, "terraform_version": "1.11.4", "serial": 1, "lineage": "l", "resources": []}"#.utf8)
        .write(to: state)
      try Data("resource \"aws_s3_bucket\" \"a\" {}\n".utf8).write(to: folder.appending(path: "main.tf"))
      let files =
        "plan '\(path)' state '\(state.path(percentEncoded: false))' directory '\(folder.path(percentEncoded: false))'"
      let said = try Oracle.output(of: "'\(Self.python)' '\(script)' '\(Self.tagout)' \(files)", input: [])
      let text = String(decoding: said, as: UTF8.self)
      if text.contains("skipped") { print(text) }
      #expect(text.contains("0 complaints") || text.contains("jsonschema is not there"), "\(text)")
      // Where `make test` has made the environment, both schemas are held to.
      #expect(Self.environment == nil || !text.contains("skipped"), "\(text)")
    }
  }
}
