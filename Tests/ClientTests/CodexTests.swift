import Foundation
import TestSupport
import Testing

@Suite(
  .enabled(
    if: AgentRun.Client.codex.path != nil, "TAGOUT_CODEX names no Codex client: make test installs it and sets it"),
  .enabled(if: AgentRun.canMount, "this user cannot mount the requirements over /etc"), .serialized)
struct CodexTests {
  private static let requirements = AgentRun.Setup(client: .codex)

  @Test("It is obeyed, though the user's own settings and options switch hooks off")
  func obeys() throws {
    let patch = "*** Begin Patch\n*** Add File: terraform.tfstate\n+{}\n*** End Patch"
    let calls: [(call: [String: Any], isStopped: Bool)] = [
      (Calls.exec("terraform destroy -auto-approve"), true),
      // Nobody can be asked: what would be a question is a refusal.
      (Calls.exec("terraform state rm aws_db_instance.main"), true),
      (Calls.exec("bash", more: ["tty": true]), true),
      (Calls.exec("cat | sh", more: ["tty": true]), true),
      (Calls.exec("python3", more: ["tty": true]), true),
      // The folder is not in what the hook is shown.
      (Calls.exec("terraform apply -auto-approve", more: ["workdir": "@W@"]), true),
      (Calls.exec("apply_patch <<'E'\n\(patch)\nE"), true),
      (Calls.exec("echo x > ~/.codex/hooks.json"), true),
      (["namespace": "mcp__tf", "name": "request_change", "input": ["action": "destroy"]], true),
      (["namespace": "mcp__tf", "name": "status", "input": [:] as [String: Any]], false),
      (Calls.exec("terraform plan"), false),
      (Calls.exec("echo hi > hi.txt"), false),
    ]
    let server =
      "[features]\nhooks = false\n[mcp_servers.tf]\ncommand = \"python3\"\nargs = [\"\(AgentRun.fixtures.path())/mcp_server.py\", \"@OUT@/work/mcp.log\"]\n"
    var setup = Self.requirements
    setup.files = ["config.toml": server]
    setup.arguments = ["--disable", "hooks"]
    let run = try AgentRun(calls.map(\.call), setup)
    #expect(run.results.count == calls.count)
    for ((call, isStopped), result) in zip(calls, run.results) {
      #expect(result.contains("tagout:") == isStopped, "\(call) → \(result)")
    }
    #expect(run.terraformCalls == ["terraform plan"])
    #expect(run.texts["mcp.log"] == "status")
    #expect(run.files == ["config.toml", "hi.txt", "mcp.log"])
  }

  @Test("It asks over the Model Context Protocol what it would be refused, and is told the way that is open")
  func asksOverMCP() throws {
    var setup = Self.requirements
    setup.files = [
      "config.toml":
        "[mcp_servers.tagout]\ncommand = \"\(BuiltProducts.path(of: "tagout").path())\"\nargs = [\"mcp\"]\n"
    ]
    let call: [String: Any] = [
      "namespace": "mcp__tagout", "name": "check_command", "input": ["command": "terraform destroy -auto-approve"],
    ]
    let run = try AgentRun([call], setup)
    #expect(run.results.count == 1)
    #expect(run.results[0].contains("terraform.destroy"), "\(run.results[0])")
  }

  @Test("It proposes over the Model Context Protocol, waits for an approval, and goes on")
  func proposesOverMCP() throws {
    let workplace = try Workplace(["--no-sandbox"])
    var setup = Self.requirements
    let tagout = BuiltProducts.path(of: "tagout").path()
    let variables = workplace.variables.map { "\($0) = \"\($1)\"\n" }.sorted().joined()
    setup.files = Workplace.files.merging([
      "config.toml":
        "[mcp_servers.tagout]\ncommand = \"\(tagout)\"\nargs = [\"mcp\"]\ntool_timeout_sec = 90\n"
        + "[mcp_servers.tagout.env]\n\(variables)"
    ]) { $1 }
    func call(_ name: String, _ input: [String: Any]) -> [String: Any] {
      ["namespace": "mcp__tagout", "name": name, "input": input]
    }
    let run = try AgentRun(
      [
        call("propose_change", Workplace.change), call("wait_for_proposal", Workplace.waiting),
        Calls.exec("echo going on"),
      ], setup)
    #expect(run.results.count == 3)
    #expect(run.results[0].contains("wait_for_proposal with the id p-"), "\(run.results[0])")
    #expect(run.results[1].contains("it is done: go on"), "\(run.results[1])")
    #expect(run.results[2].contains("going on"), "\(run.results[2])")
  }

  @Test("A shell that takes what is typed runs it unseen: why it is refused")
  func typing() throws {
    var setup = Self.requirements
    setup.hook = "/bin/true"
    let run = try AgentRun(
      [
        Calls.exec("bash", more: ["tty": true]),
        Calls.tool("write_stdin", ["session_id": "@LAST(session ID (\\d+))@", "chars": "terraform destroy\n"]),
      ], setup)
    #expect(run.results.count == 2)
    #expect(run.terraformCalls == ["terraform destroy"])
  }

  @Test("The shell around the hook closes one that is missing, slow, killed or fails; wrong answers stay open (RR-6)")
  func failingHooks() throws {
    let closed = ["exit-1", "exit-3", "exit-127", "killed", "crashed"]
    let open = [
      "silent-2", "said-allow-2", "empty", "text", "half", "log-first", "no-event", "word-block", "top-level",
      "approve",
    ]
    var setup = Self.requirements
    setup.hook = AgentRun.fixtures.appending(path: "broken_hook.sh").path()
    let run = try AgentRun((closed + open).map { Calls.exec("touch CASE-\($0)") }, setup)
    #expect(run.results.count == closed.count + open.count)
    #expect(run.files == Set(open.map { "CASE-\($0)" }))
    setup.hook = "/nonexistent/tagout-hook"
    #expect(try AgentRun([Calls.exec("touch RAN")], setup).files == [])
  }

  @Test("A hook that is slow is ended by the shell around it before Codex gives up on it")
  func slowHooks() throws {
    var setup = Self.requirements
    setup.hook = AgentRun.fixtures.appending(path: "broken_hook.sh").path()
    let file = AgentRun.fixtures.appending(path: "codex-requirements.toml")
    setup.settings = try String(contentsOf: file, encoding: .utf8).replacing("KILL 8", with: "KILL 1")
    let run = try AgentRun(["slow", "stubborn"].map { Calls.exec("touch CASE-\($0)") }, setup)
    #expect(run.results.count == 2)
    #expect(run.files == [])
  }
}
