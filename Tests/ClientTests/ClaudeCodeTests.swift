import Foundation
import TestSupport
import Testing

@Suite(
  .enabled(
    if: AgentRun.Client.claude.path != nil,
    "TAGOUT_CLAUDE names no Claude Code client: make test installs it and sets it"),
  .serialized)
struct ClaudeCodeTests {
  private func bash(_ command: String, background: Bool = false) -> [String: Any] {
    Calls.bash(command, background: background)
  }

  private static let destroys = [
    "terraform destroy -auto-approve", "terraform destroy --auto-approve", "terraform destroy -auto-approve=true",
    "terraform destroy -auto-approve=1", "terraform destroy -auto-approve=T",
    "terraform -chdir=. destroy -auto-approve",
    "terraform apply -destroy -auto-approve", "terraform plan -destroy -out=p && terraform apply p",
    "terraform plan -destroy --out p && terraform apply p", "echo yes | terraform destroy",
    "TF_CLI_ARGS=-auto-approve terraform destroy", "TF_CLI_ARGS_destroy=-auto-approve terraform destroy",
    "TF_CLI_ARGS_apply='-destroy -auto-approve' terraform apply", "terraform destroy -target=a -auto-approve",
    "terraform destroy -target a -refresh=false -lock=false -parallelism=9 -auto-approve", "tofu destroy -auto-approve",
    "bash -c 'terraform destroy -auto-approve'", "env X=1 terraform destroy -auto-approve",
    "cd /tmp && terraform destroy -auto-approve",
  ]

  @Test("A destroy is stopped in every spelling, and the model is told why")
  func stopsDestroys() throws {
    let run = try AgentRun(Self.destroys.map { bash($0) })
    #expect(run.terraformCalls == [])
    #expect(run.results.count == Self.destroys.count)
    for (command, result) in zip(Self.destroys, run.results) {
      #expect(result.contains("Tagout refused this"), "\(command) → \(result)")
      #expect(result.contains("Instead:"), "\(command) → \(result)")
    }
  }

  @Test("A destroy is stopped in the background, in Monitor, in parallel calls and in a sub-agent")
  func stopsElsewhere() throws {
    let scenario: [String: Any] = [
      "turns": [
        bash("terraform destroy -auto-approve", background: true),
        [
          "name": "Monitor",
          "input": [
            "command": "terraform destroy -auto-approve", "description": "watch", "timeout_ms": 2000,
            "persistent": false,
          ],
        ],
        [bash("terraform destroy -auto-approve"), bash("terraform apply -destroy -auto-approve")],
        [
          "name": "Agent",
          "input": [
            "description": "sub", "prompt": "SUBX go", "subagent_type": "general-purpose", "run_in_background": false,
          ],
        ],
      ] as [Any],
      "sub": ["SUBX": ["turns": [bash("terraform destroy -auto-approve")], "final": "sub done"]],
      "final": "done",
    ]
    let run = try AgentRun(scenario)
    #expect(run.terraformCalls == [])
    #expect(run.results.filter { $0.contains("Tagout refused this") }.count >= 4)
  }

  @Test("What only looks runs without a word")
  func letsReadsRun() throws {
    let reads = [
      "terraform plan", "terraform fmt", "terraform validate", "terraform state list", "terraform show",
      "terraform -chdir=. plan -out=tfplan", "terraform output -json", "terraform init -input=false",
    ]
    let run = try AgentRun(reads.map { bash($0) })
    #expect(run.terraformCalls == reads)
    #expect(run.results.count == reads.count)
    for result in run.results { #expect(result.contains("STUB terraform"), "\(result)") }
  }

  @Test(
    "It is obeyed in every permission mode", arguments: ["default", "acceptEdits", "plan", "dontAsk", "auto"])
  func holdsInEveryMode(mode: String) throws {
    let calls = [
      bash("terraform destroy -auto-approve"), bash("terraform state rm aws_db_instance.main"),
      Calls.tool("Write", ["file_path": "@W@/.claude/settings.local.json", "content": "{\"disableAllHooks\":true}"]),
      bash("terraform apply -destroy -auto-approve"),
    ]
    let run = try AgentRun(calls, AgentRun.Setup(mode: mode, arguments: ["--allowedTools", "Bash Write"]))
    #expect(run.terraformCalls == [])
    #expect(!run.files.contains(".claude"))
    #expect(run.results.count == 4)
    for (call, result) in zip(calls, run.results) { #expect(result.contains("Tagout"), "\(call) → \(result)") }
  }

  @Test("Tools other than the shell are judged by what they would do")
  func judgesOtherTools() throws {
    let database = "resource \"aws_db_instance\" \"main\" {\n  deletion_protection = true\n}\n"
    let calls: [(call: [String: Any], isStopped: Bool)] = [
      (Calls.tool("Read", ["file_path": "@W@/envs/prod/main.tf"]), false),
      (
        Calls.tool(
          "Edit",
          [
            "file_path": "@W@/envs/prod/main.tf", "old_string": "deletion_protection = true",
            "new_string": "deletion_protection = false", "replace_all": false,
          ]), true
      ),
      (Calls.tool("Read", ["file_path": "@W@/terraform.tfstate"]), false),
      (Calls.tool("Write", ["file_path": "@W@/terraform.tfstate", "content": "{}"]), true),
      (Calls.tool("Write", ["file_path": "@W@/.claude/settings.json", "content": "{\"disableAllHooks\":true}"]), true),
      (Calls.tool("Write", ["file_path": "/etc/tagout/policy.yaml", "content": "x"]), true),
      (Calls.tool("Write", ["file_path": "@W@/../state/tagout/ledger/decisions.jsonl", "content": "x"]), true),
      (Calls.tool("Write", ["file_path": "@W@/notes.md", "content": "x"]), false),
      (Calls.tool("CronCreate", ["cron": "0 0 1 1 *", "prompt": "terraform destroy", "recurring": false]), true),
      (Calls.tool("CronCreate", ["cron": "0 0 1 1 *", "prompt": "say hello", "recurring": false]), false),
      (Calls.tool("mcp__tf__request_change", ["dir": "infra", "action": "destroy"]), true),
      (Calls.tool("mcp__tf__status", [:]), false),
    ]
    let server =
      #"{"mcpServers":{"tf":{"command":"python3","args":["\#(AgentRun.fixtures.path())/mcp_server.py","@W@/mcp.log"]}}}"#
    let run = try AgentRun(
      calls.map(\.call),
      AgentRun.Setup(
        files: ["envs/prod/main.tf": database, "terraform.tfstate": "{\"serial\":1}"],
        arguments: ["--strict-mcp-config", "--mcp-config", server]))
    #expect(run.results.count == calls.count)
    for ((call, isStopped), result) in zip(calls, run.results) {
      #expect(result.contains("Tagout") == isStopped, "\(call) → \(result)")
    }
    #expect(run.files == ["envs", "terraform.tfstate", "notes.md", "mcp.log"])
    #expect(run.texts["terraform.tfstate"] == "{\"serial\":1}")
    #expect(run.texts["mcp.log"] == "status")
  }

  @Test("It asks over the Model Context Protocol what it would be refused, and is told the way that is open")
  func asksOverMCP() throws {
    let tagout = BuiltProducts.path(of: "tagout").path()
    let server = #"{"mcpServers":{"tagout":{"command":"\#(tagout)","args":["mcp"]}}}"#
    let run = try AgentRun(
      [
        Calls.tool(
          "mcp__tagout__check_command", ["command": "terraform destroy -auto-approve", "directory": "envs/prod"]),
        Calls.tool("mcp__tagout__check_command", ["command": 7]),
        Calls.tool("mcp__tagout__explain_finding", ["code": "terraform.destroy"]),
        Calls.tool("mcp__tagout__check_plan", ["path": "none.tfplan"]),
      ],
      AgentRun.Setup(
        files: ["envs/prod/main.tf": "# nothing"], arguments: ["--strict-mcp-config", "--mcp-config", server]))
    #expect(run.results.count == 4)
    #expect(run.results[0].contains(#""verdict":"deny""#), "\(run.results[0])")
    #expect(run.results[0].contains("terraform plan -out=tfplan"), "\(run.results[0])")
    #expect(run.results[1].contains(#"the argument "command" is no text"#), "\(run.results[1])")
    #expect(run.results[2].contains("terraform.destroy"), "\(run.results[2])")
    #expect(run.results[3].contains("none.tfplan"), "\(run.results[3])")
    #expect(run.terraformCalls == [])
  }

  @Test("Stopped by the hook it goes the way that the hook names: it proposes, waits for an approval, and goes on")
  func proposesOverMCP() throws {
    let workplace = try Workplace(["--no-sandbox"])
    let variables = String(
      decoding: try JSONSerialization.data(withJSONObject: workplace.variables, options: .withoutEscapingSlashes),
      as: UTF8.self)
    let tagout = BuiltProducts.path(of: "tagout").path()
    let server = #"{"mcpServers":{"tagout":{"command":"\#(tagout)","args":["mcp"],"env":\#(variables)}}}"#
    var setup = AgentRun.Setup(
      files: Workplace.files, arguments: ["--strict-mcp-config", "--mcp-config", server])
    setup.variables = workplace.variables
    let run = try AgentRun(
      [
        bash("terraform -chdir=infra destroy -auto-approve"),
        Calls.tool("mcp__tagout__propose_change", Workplace.change),
        Calls.tool("mcp__tagout__wait_for_proposal", Workplace.waiting), bash("echo going on"),
      ], setup)
    #expect(run.results.count == 4)
    #expect(run.results[0].contains("propose_change of the MCP server tagout"), "\(run.results[0])")
    #expect(run.results[1].contains("wait_for_proposal with the id p-"), "\(run.results[1])")
    #expect(run.results[2].contains("it is done: go on"), "\(run.results[2])")
    #expect(run.results[3].contains("going on"))
    #expect(run.terraformCalls == [])
  }

  @Test("What its user says yes to runs, and is recorded as overridden; a refusal asks nobody")
  func recordsOverrides() throws {
    let calls = [
      bash("terraform state rm aws_db_instance.main"), bash("terraform state rm x; false"),
      bash("terraform destroy -auto-approve"), bash("ls"),
    ]
    let run = try AgentRun(calls, AgentRun.Setup(mode: "default", saysYes: true))
    #expect(run.terraformCalls == ["terraform state rm aws_db_instance.main", "terraform state rm x"])
    let overridden = run.records.filter { $0["kind"] as? String == "overridden" }
    #expect(overridden.map { ($0["details"] as? [String: Any])?["succeeded"] as? Bool } == [true, false])
    for record in overridden {
      let actor = record["actor"] as? [String: Any]
      #expect((actor?["user"] as? [String: Any])?["proven"] as? Bool == true)
      #expect(actor?["session"] != nil)
    }
    let unanswered = try AgentRun([calls[0]])
    #expect(unanswered.terraformCalls == [])
    #expect(unanswered.records.map { $0["kind"] as? String } == ["assessment"])
  }
}
