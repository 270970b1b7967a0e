import Foundation
import Processes
import Service
import TestSupport
import Testing
import Vocabulary

@Suite(.enabled(if: TerraformFolder.isInstalled, "terraform is not installed"), .timeLimit(.minutes(5)))
struct StateBackendTests {
  @Test(
    "Terraform works unchanged for a runner: init, plan, apply, taint, move, state rm",
    arguments: TerraformFolder.Style.allCases)
  func runner(_ style: TerraformFolder.Style) async throws {
    let server = try ServerUnderTest()
    let runner = try await server.token("runner", "--workspace", "shop")
    let folder = try TerraformFolder(server, "shop", objects: 5, style: style)
    #expect(try await folder.run("init", token: runner).isSuccess)
    #expect(try await folder.run("plan", "-out=p", token: runner).isSuccess)
    #expect(try await folder.run("apply", "p", token: runner).isSuccess)
    #expect(folder.touches == 5)
    #expect(try await folder.run("plan", "-detailed-exitcode", token: runner).ending == .exited(0))
    #expect(try await folder.run("taint", "terraform_data.web[0]", token: runner).isSuccess)
    #expect(try await folder.run("untaint", "terraform_data.web[0]", token: runner).isSuccess)
    #expect(try await folder.run("state", "mv", "terraform_data.web[4]", "terraform_data.old", token: runner).isSuccess)
    #expect(try await folder.run("state", "rm", "terraform_data.old", token: runner).isSuccess)
    let versions = try await server.versions(of: "shop")
    #expect(versions.map(\.version) == [5, 4, 3, 2, 1])
    #expect(versions.map(\.operation) == ["state-rm", "state-mv", "untaint", "taint", "OperationTypeApply"])
    #expect(zip(versions, versions.dropFirst()).allSatisfy { $0.serial > $1.serial })
    let pulled = try await folder.run("state", "pull", token: runner)
    #expect(pulled.text.contains(versions[0].lineage))
  }

  @Test(
    "An agent plans, and its apply, destroy, push, unlock and all else that writes are refused before anything is touched"
  )
  func agent() async throws {
    let server = try ServerUnderTest()
    let runner = try await server.token("runner", "--workspace", "shop")
    let agent = try await server.token("agent", "--workspace", "shop")
    let folder = try TerraformFolder(server, "shop")
    #expect(try await folder.run("init", token: runner).isSuccess)
    #expect(try await folder.run("apply", "-auto-approve", token: runner).isSuccess)
    let touched = folder.touches
    try folder.write(objects: 2, value: 2)
    #expect(try await folder.run("plan", "-out=p", token: agent).isSuccess)
    #expect(try await folder.run("console", token: agent, input: Array("1+1\n".utf8)).text.contains("2"))
    let state = try await folder.run("state", "pull", token: agent)
    for words in [
      ["apply", "p"], ["apply", "-auto-approve"], ["destroy", "-auto-approve"],
      ["apply", "-refresh-only", "-auto-approve"],
    ] {
      let result = try await folder.run(words, token: agent)
      #expect(!result.isSuccess)
      #expect(result.words.contains("an agent may not apply to \"shop\""), "\(words): \(result.words)")
      #expect(result.words.contains("`tagout propose`"))
    }
    for words in [
      ["refresh"], ["taint", "terraform_data.web[0]"], ["state", "rm", "terraform_data.web[0]"],
      ["state", "mv", "terraform_data.web[0]", "terraform_data.x"], ["state", "push", "-"],
      ["state", "push", "-force", "-"],
    ] {
      let result = try await folder.run(words, token: agent, input: state.output)
      #expect(!result.isSuccess)
      #expect(result.words.contains("an agent may not"), "\(words): \(result.words)")
    }
    #expect(try await !folder.run("force-unlock", "-force", "any", token: agent).isSuccess)
    #expect(folder.touches == touched)
    #expect(try await server.versions(of: "shop").count == 1)
    #expect(try await server.records("state.lock-refused") == 10)
    #expect(try await server.records("state.unlock-refused") == 1)
  }

  @Test("What -lock=false changes cannot be undone by a backend, and its write is refused all the same")
  func unlocked() async throws {
    let server = try ServerUnderTest()
    let agent = try await server.token("agent", "--workspace", "shop")
    let runner = try await server.token("runner", "--workspace", "shop")
    let folder = try TerraformFolder(server, "shop")
    #expect(try await folder.run("init", token: agent).isSuccess)
    for token in [agent, runner] {
      let result = try await folder.run("apply", "-auto-approve", "-lock=false", token: token)
      #expect(!result.isSuccess)
      #expect(result.words.contains("Failed to persist state") || result.words.contains("Failed to save state"))
      #expect(folder.contents(of: "errored.tfstate") != nil)
    }
    #expect(try await server.versions(of: "shop").isEmpty)
    #expect(try await server.records("state.write-refused") >= 2)
  }

  @Test("Two applies at a time: the second is told who holds the lock, and what force-unlock sends frees nothing")
  func conflict() async throws {
    let server = try ServerUnderTest()
    let runner = try await server.token("runner", name: "first", "--workspace", "shop")
    let second = try await server.token("runner", name: "second", "--workspace", "shop")
    let folder = try TerraformFolder(server, "shop")
    #expect(try await folder.run("init", token: second).isSuccess)
    let lock: StructuredValue = .object(["ID": "11-22", "Operation": "OperationTypeApply", "Who": "ada@desk"])
    #expect(try await server.send("LOCK", "/state/shop", token: runner, json: lock).status == 200)
    #expect(try await server.send("LOCK", "/state/shop", token: runner, json: lock).status == 200)
    let result = try await folder.run("apply", "-auto-approve", token: second)
    #expect(result.words.contains("HTTP remote state already locked: ID=11-22"), "\(result.words)")
    #expect(try await !folder.run("force-unlock", "-force", "11-22", token: second).isSuccess)
    let foreign = try await server.send("UNLOCK", "/state/shop", token: second, json: lock)
    #expect(foreign.status == 423)
    #expect(foreign.code == "state.lock-foreign")
    #expect(
      try await server.send("LOCK", "/state/shop", token: second, json: .object(["ID": "3"])).object["ID"] == "11-22")
    #expect(try await server.send("UNLOCK", "/state/shop", token: runner, json: lock).status == 200)
    #expect(try await folder.run("apply", "-auto-approve", token: second).isSuccess)
  }

  @Test("An operator imports, taints, moves, removes and pushes outside production, and never applies")
  func operating() async throws {
    let server = try ServerUnderTest()
    let runner = try await server.token("runner", "--workspace", "shop")
    let person = try await server.token("operator", "--workspace", "shop")
    let folder = try TerraformFolder(server, "shop", objects: 4)
    #expect(try await folder.run("init", token: runner).isSuccess)
    #expect(try await folder.run("apply", "-auto-approve", token: runner).isSuccess)
    #expect(try await folder.run("taint", "terraform_data.web[0]", token: person).isSuccess)
    #expect(try await folder.run("untaint", "terraform_data.web[0]", token: person).isSuccess)
    #expect(try await folder.run("state", "rm", "terraform_data.web[3]", token: person).isSuccess)
    #expect(try await folder.run("import", "terraform_data.web[3]", "some-id", token: person).isSuccess)
    #expect(try await folder.run("state", "mv", "terraform_data.web[0]", "terraform_data.x", token: person).isSuccess)
    #expect(try await folder.run("state", "mv", "terraform_data.x", "terraform_data.web[0]", token: person).isSuccess)
    let state = try await folder.run("state", "pull", token: person)
    let newer = state.text.replacing(#/"serial": (\d+)/#) { "\"serial\": \((Int($0.output.1) ?? 0) + 5)" }
    #expect(try await folder.run("state", "push", "-", token: person, input: Array(newer.utf8)).isSuccess)
    let older = try await folder.run("state", "push", "-force", "-", token: person, input: state.output)
    #expect(!older.isSuccess)
    let foreign = newer.replacing(#/"lineage": "[^"]*"/#, with: "\"lineage\": \"another\"")
    #expect(try await !folder.run("state", "push", "-force", "-", token: person, input: Array(foreign.utf8)).isSuccess)
    let applied = try await folder.run("apply", "-auto-approve", token: person)
    #expect(applied.words.contains("an operator may not apply to \"shop\""), "\(applied.words)")
    #expect(try await server.versions(of: "shop").count == 8)
    #expect(try await server.records("state.write-refused") == 2)
  }

  @Test("On production an agent reads no raw state unless it may, a runner writes only in its run, an operator nothing")
  func production() async throws {
    let server = try ServerUnderTest()
    let runner = try await server.token("runner", name: "ci", "--workspace", "shop")
    let agent = try await server.token("agent", "--workspace", "shop")
    let trusted = try await server.token("agent", name: "trusted", "--workspace", "shop", "--raw-state")
    let person = try await server.token("operator", name: "ada", "--workspace", "shop")
    try await server.set("shop", .production)
    let folder = try TerraformFolder(server, "shop", objects: 4)
    #expect(try await folder.run("init", token: runner).isSuccess)
    let early = try await folder.run("apply", "-auto-approve", token: runner)
    #expect(early.words.contains("only apply to \"shop\", which is production, within a run"), "\(early.words)")
    #expect(folder.touches == 0)
    try await server.begin(1, of: "shop", name: "ci")
    #expect(try await folder.run("apply", "-auto-approve", token: runner).isSuccess)
    let refused = try await server.send("GET", "/state/shop", token: agent)
    #expect(refused.status == 403)
    #expect(refused.text.contains("`tagout propose`"))
    #expect(try await !folder.run("plan", token: agent).isSuccess)
    #expect(try await folder.run("plan", token: trusted).isSuccess)
    #expect(try await !folder.run("apply", "-auto-approve", token: trusted).isSuccess)
    #expect(try await !folder.run("state", "rm", "terraform_data.web[0]", token: person).isSuccess)
    #expect(try await !folder.run("destroy", "-auto-approve", token: person).isSuccess)
    let view = try await server.send("GET", "/api/v1/workspaces/shop/state", token: agent)
    #expect(view.status == 200)
    #expect(view.text.contains("terraform_data.web[3]"))
    try await server.end(1, of: "shop")
    #expect(try await !folder.run("destroy", "-auto-approve", token: runner).isSuccess)
    #expect(folder.touches == 4)
    try await server.begin(2, of: "shop", name: "ci", isApplying: false)
    #expect(try await folder.run("plan", token: runner).isSuccess)
    #expect(try await !folder.run("destroy", "-auto-approve", token: runner).isSuccess)
    try await server.begin(3, of: "shop", name: "ci")
    #expect(try await folder.run("destroy", "-auto-approve", token: runner).isSuccess)
    #expect(try await server.versions(of: "shop").map(\.proposal) == ["p-3", "p-1"])
  }

  @Test("Without an approved run a destroy is refused where the state would be empty, and nothing stored is lost")
  func shrinking() async throws {
    let server = try ServerUnderTest()
    let runner = try await server.token("runner", "--workspace", "shop")
    let folder = try TerraformFolder(server, "shop")
    #expect(try await folder.run("init", token: runner).isSuccess)
    #expect(try await folder.run("apply", "-auto-approve", token: runner).isSuccess)
    #expect(try await !folder.run("destroy", "-auto-approve", token: runner).isSuccess)
    #expect(try await server.versions(of: "shop").map(\.objects) == [2])
    try await server.set("shop", .ephemeral)
    #expect(try await folder.run("destroy", "-auto-approve", token: runner).isSuccess)
    #expect(try await server.versions(of: "shop").map(\.objects) == [0, 2])
  }

  @Test("An operator migrates a local state in, over another only outside production, and away again")
  func migration() async throws {
    let server = try ServerUnderTest()
    let runner = try await server.token("runner", "--workspace", "shop")
    let person = try await server.token("operator", "--workspace", "shop")
    let agent = try await server.token("agent", "--workspace", "shop")
    let folder = try TerraformFolder(server, "shop", backend: "local")
    #expect(try await folder.run("init", token: person).isSuccess)
    #expect(try await folder.run("apply", "-auto-approve", token: person).isSuccess)
    try folder.write(objects: 2)
    let refused = try await folder.run("init", "-migrate-state", "-force-copy", token: agent)
    #expect(refused.words.contains("an agent may not migrate a state into \"shop\""), "\(refused.words)")
    #expect(try await server.versions(of: "shop").isEmpty)
    #expect(try await folder.run("init", "-migrate-state", "-force-copy", token: person).isSuccess)
    #expect(try await folder.run("plan", "-detailed-exitcode", token: runner).ending == .exited(0))
    #expect(try await server.versions(of: "shop").map(\.origin) == [.migrated])
    try folder.write(objects: 2, backend: "local")
    let agentAway = try await folder.run("init", "-migrate-state", "-force-copy", token: agent)
    #expect(agentAway.words.contains("an agent may not migrate the state of \"shop\" away"), "\(agentAway.words)")
    #expect(try await folder.run("init", "-migrate-state", "-force-copy", token: person).isSuccess)
    #expect(folder.contents(of: "terraform.tfstate") != nil)
  }
}
