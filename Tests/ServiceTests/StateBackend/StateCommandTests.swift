import Foundation
import Processes
import Service
import TestSupport
import Testing
import Vocabulary

@Suite(.timeLimit(.minutes(5)))
struct StateCommandTests {
  @Test("Versions are listed, shown, compared, verified and brought back, and no value is shown on the way")
  func commands() async throws {
    let server = try ServerUnderTest()
    let runner = try await server.token("runner", "--workspace", "shop")
    let person = try await server.token("operator", "--workspace", "shop")
    try await server.set("shop", .development)
    let writer = StateWriter(server: server, workspace: "shop", token: runner)
    #expect(try await writer.write(1, ["a": "secret-1", "b": "secret-2", "c": "x"]).status == 200)
    #expect(try await writer.write(2, ["a": "secret-1", "b": "secret-3", "d": "x"]).status == 200)
    func tagout(_ words: String...) async throws -> ChildResult {
      try await server.tagout(["state"] + words, token: person)
    }
    let list = try await tagout("list", "shop", "--verify")
    #expect(list.text.contains("version 2  serial 2  3 objects"), "\(list.words)")
    #expect(list.text.contains("all 2 versions are as written"))
    let shown = try await tagout("show", "shop")
    #expect(shown.text.contains("a_b.d"))
    let difference = try await tagout("diff", "shop")
    #expect(difference.text == "+ a_b.d\n- a_b.c\n~ a_b.b: value\n")
    let json = try await tagout("show", "shop", "--version", "1", "--json")
    for result in [list, shown, difference, json] { #expect(!result.text.contains("secret")) }
    let restored = try await tagout("restore", "shop", "--version", "1", "--reason", "a test")
    #expect(restored.text.contains("version 3  serial 3  3 objects"), "\(restored.words)")
    let raw = try await tagout("show", "shop", "--raw")
    #expect(raw.text.contains("secret-2"))
    #expect(raw.text.contains("\"serial\":3"))
    let agent = try await server.token("agent", "--workspace", "shop")
    let refused = try await server.tagout(
      ["state", "restore", "shop", "--version", "1", "--reason", "x"], token: agent)
    #expect(refused.ending == .exited(1))
    #expect(refused.errorText.contains("an agent may not bring an earlier state of \"shop\" back; put it forward with"))
  }

  @Test("A version that was changed, or taken out, breaks the chain, and is named")
  func chain() async throws {
    let server = try ServerUnderTest()
    let runner = try await server.token("runner", "--workspace", "shop")
    let writer = StateWriter(server: server, workspace: "shop", token: runner)
    for serial in 1...3 { #expect(try await writer.write(Int64(serial), ["a": "\(serial)"]).status == 200) }
    let database = server.data + "/tagout.db"
    let change = "UPDATE state_version SET serial = 9 WHERE version = 2"
    _ = try Oracle.output(of: "sqlite3 \(Oracle.quoted(database)) \(Oracle.quoted(change))", input: [])
    let verified = try await server.send("GET", "/api/v1/workspaces/shop/state/verification", token: runner)
    #expect(verified.object["intact"] == false)
    #expect(verified.text.contains("version 2"))
  }

  @Test("A lock that was left behind is freed by an operator who names it, and by nobody else")
  func unlocking() async throws {
    let server = try ServerUnderTest()
    let runner = try await server.token("runner", "--workspace", "shop")
    let person = try await server.token("operator", "--workspace", "shop")
    let lock: StructuredValue = .object(["ID": "11-22", "Operation": "OperationTypeApply"])
    #expect(try await server.send("LOCK", "/state/shop", token: runner, json: lock).status == 200)
    let words = ["state", "unlock", "shop", "--reason", "the laptop died", "--lock"]
    #expect(try await server.tagout(words + ["11-22"], token: runner).ending == .exited(1))
    #expect(try await server.tagout(words + ["33"], token: person).errorText.contains("is \"11-22\""))
    #expect(try await server.tagout(words + ["11-22"], token: person).isSuccess)
    #expect(try await server.records("state.lock-freed") == 1)
    #expect(try await server.send("LOCK", "/state/shop", token: runner, json: lock).status == 200)
  }

  @Test(
    "A state is adopted with the proof that the next plan is empty, and into production only when declared",
    .enabled(if: TerraformFolder.isInstalled, "terraform is not installed"))
  func adopting() async throws {
    let server = try ServerUnderTest()
    _ = try await server.token("runner", "--workspace", "shop")
    let person = try await server.token("operator", "--workspace", "shop")
    let agent = try await server.token("agent", "--workspace", "shop")
    let folder = try TerraformFolder(server, "shop", backend: "local")
    #expect(try await folder.run("init", token: person).isSuccess)
    #expect(try await folder.run("apply", "-auto-approve", token: person).isSuccess)
    let file = folder.folder.path + "/terraform.tfstate"
    let local = folder.contents(of: "terraform.tfstate")
    let words = ["state", "adopt", "shop", "--from", file, "--reason", "moving in", "--directory", folder.folder.path]
    #expect(try await server.tagout(words, token: agent).errorText.contains("an agent may not take a state"))
    try await server.set("shop", .production)
    let undeclared = try await server.tagout(words, token: person)
    #expect(undeclared.errorText.contains("tagout state declare shop"), "\(undeclared.words)")
    try await server.run(["state", "declare", "shop", file, "--reason", "moving in"])
    let adopted = try await server.tagout(words, token: person)
    #expect(adopted.isSuccess, "\(adopted.words)")
    #expect(folder.contents(of: "terraform.tfstate") == local)
    #expect(adopted.text.contains("the next plan is empty"))
    #expect(folder.contents(of: "tagout_adoption_override.tf") == nil)
    #expect(try await server.versions(of: "shop").map(\.origin) == [.adopted])
    #expect(try await server.records("state.read") >= 1)
    try folder.write(objects: 3, backend: "local")
    let again = try await server.tagout(words, token: person)
    #expect(again.ending == .exited(1))
    #expect(again.text.contains("NOT empty"), "\(again.words)")
  }
}
