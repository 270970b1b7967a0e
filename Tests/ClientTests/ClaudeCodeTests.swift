import Testing

@Suite(
  .enabled(
    if: ClaudeCodeRun.client != nil, "TAGOUT_CLAUDE names no Claude Code client: make test installs it and sets it"),
  .serialized)
struct ClaudeCodeTests {
  /// A Bash call as the model makes it.
  private func bash(_ command: String, background: Bool = false) -> [String: Any] {
    var input: [String: Any] = ["command": command, "description": "a step"]
    if background { input["run_in_background"] = true }
    return ["name": "Bash", "input": input]
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
    let run = try ClaudeCodeRun(scenario: Self.destroys.map { bash($0) })
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
    let run = try ClaudeCodeRun(scenario: scenario)
    #expect(run.terraformCalls == [])
    #expect(run.results.filter { $0.contains("Tagout refused this") }.count >= 4)
  }

  @Test("What only looks runs without a word")
  func letsReadsRun() throws {
    let reads = [
      "terraform plan", "terraform fmt", "terraform validate", "terraform state list", "terraform show",
      "terraform -chdir=. plan -out=tfplan", "terraform output -json", "terraform init -input=false",
    ]
    let run = try ClaudeCodeRun(scenario: reads.map { bash($0) })
    #expect(run.terraformCalls == reads)
    for result in run.results { #expect(result.contains("STUB terraform"), "\(result)") }
  }
}
