import Foundation
import Formats
import TestSupport
import Testing
import Vocabulary

/// The states of a workspace, remembered from plan to plan, with the real Terraform and its built-in provider.
@Suite("A plan is held against the state that was seen in use last", .serialized)
struct StateChainTests {
  private static let tagout = BuiltProducts.path(of: "tagout").path(percentEncoded: false)

  /// A folder with a home and a project of two objects, applied once.
  private func onStage(_ body: (Stage) throws -> Void) throws {
    guard (try? Oracle.output(of: "command -v terraform", input: [])) != nil else {
      return print("terraform is not there to make states with")
    }
    let folder = FileManager.default.temporaryDirectory.appending(path: "tagout-chain-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder.appending(path: "home"), withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }  // What is left is in the temporary folder.
    let stage = Stage(path: folder.path(percentEncoded: false))
    try stage.write("a")
    _ = try stage.run("terraform init -input=false >log && terraform apply -auto-approve >log")
    try body(stage)
  }

  private struct Stage {
    var path: String

    func write(_ input: String) throws {
      let text =
        "resource \"terraform_data\" \"a\" {\n  input = \"\(input)\"\n}\nresource \"terraform_data\" \"b\" {}\n"
      try Data(text.utf8).write(to: URL(filePath: path + "/main.tf"))
    }

    @discardableResult func run(_ command: String) throws -> String {
      let setting = "export HOME='\(path)/home' TF_CLI_CONFIG_FILE=/dev/null CHECKPOINT_DISABLE=1"
      let said = try Oracle.output(of: "(cd '\(path)' && \(setting) && { \(command); })", input: [])
      return String(decoding: said, as: UTF8.self)
    }

    /// The codes above information that a plan has.
    func codes(_ plan: String, _ options: String = "") throws -> Set<String> {
      let said = try run("'\(StateChainTests.tagout)' check plan --json \(options) '\(path)/\(plan)' || true")
      let findings = try JSONReader.read(Array(said.utf8))["findings"]?.elements ?? []
      return Set(findings.filter { $0["severity"] != .string("information") }.compactMap { $0["code"]?.text })
    }
  }

  @Test("An old state that was put back is told, a newer one is not")
  func regressed() throws {
    try onStage { stage in
      try stage.run("cp terraform.tfstate old.tfstate && terraform plan -out=p1 >log")
      #expect(try !stage.codes("p1", "--record").contains("state.serial-regressed"))
      try stage.write("b")
      try stage.run("terraform apply -auto-approve >log && terraform plan -out=p2 >log")
      #expect(try !stage.codes("p2", "--record").contains("state.serial-regressed"))
      try stage.run("cp old.tfstate terraform.tfstate && terraform plan -out=p3 >log")
      #expect(try stage.codes("p3", "--record").contains("state.serial-regressed"))
      try stage.write("c")
      try stage.run("terraform apply -auto-approve >log && terraform plan -out=p4 >log")
      #expect(try stage.codes("p2").contains("state.serial-regressed") == false)
    }
  }

  @Test("A state that was edited without a new serial, and one of another family, are told")
  func edited() throws {
    try onStage { stage in
      try stage.run("terraform plan -out=p1 >log")
      _ = try stage.codes("p1", "--record")
      #expect(try stage.codes("p1").isDisjoint(with: ["state.same-serial-other-content", "state.foreign-lineage"]))
      let cut =
        "python3 -c \"import json; s = json.load(open('terraform.tfstate')); s['resources'].pop(); "
        + "json.dump(s, open('terraform.tfstate', 'w'))\""
      try stage.run("cp terraform.tfstate kept && \(cut) && terraform plan -out=p2 >log")
      #expect(try stage.codes("p2").contains("state.same-serial-other-content"))
      try stage.run("sed 's/\"lineage\": \"[^\"]*\"/\"lineage\": \"stranger\"/' kept >terraform.tfstate")
      try stage.run("terraform plan -out=p3 >log")
      #expect(try stage.codes("p3").contains("state.foreign-lineage"))
    }
  }

  @Test("What is remembered cannot be changed unseen")
  func broken() throws {
    try onStage { stage in
      try stage.run("terraform plan -out=p1 >log")
      _ = try stage.codes("p1", "--record")
      try stage.write("b")
      try stage.run("terraform apply -auto-approve >log && terraform plan -out=p2 >log")
      _ = try stage.codes("p2", "--record")
      #expect(try stage.codes("p2").isDisjoint(with: ["state.chain-broken"]))
      try stage.run("sed -i '1s/\"count\":2/\"count\":3/' home/.local/state/tagout/states/*.jsonl")
      #expect(try stage.codes("p2").contains("state.chain-broken"))
    }
  }

  @Test("Adopting a state is for a person at a terminal")
  func adopt() throws {
    try onStage { stage in
      let said = try stage.run(
        "terraform plan -out=p1 >log; '\(StateChainTests.tagout)' check plan --adopt p1 2>&1 </dev/null || true")
      #expect(said.contains("only a person may"))
    }
  }
}
