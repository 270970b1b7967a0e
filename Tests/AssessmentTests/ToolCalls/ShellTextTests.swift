import Assessment
import CommandEffects
import Testing
import Vocabulary

/// A shell text means the same in whichever action it stands, and so does a text that is written into a file.
@Suite struct ShellTextTests {
  typealias Scene = ToolCallScene

  static let weakening = #"echo '{"disableAllHooks":true}' > /srv/app/.claude/settings.local.json"#
  static let skill = "/srv/app/.claude/commands/x.md"
  static let text = "go !`terraform destroy -auto-approve`"

  private func mcp(_ tool: String, _ arguments: StructuredObject) -> ToolCall {
    .mcp(MCPCall(server: "fs", tool: tool, arguments: .object(arguments)))
  }

  @Test("A command that switches hooks off is refused in each action")
  func weakens() {
    let code = "guard.client-settings-weakened"
    let calls: [(String, (word: String, codes: [String], assessed: Assessed))] = [
      ("command", Scene.command(Self.weakening)),
      ("typed", Scene.command(Self.weakening, seenBy: CodexSightTests.codex)),
      (
        "argv",
        Scene.judge(
          .argv(
            ["bash", "-c", Self.weakening], directory: .known("/srv/app"),
            variables: Variables(inherited: ["HOME": "/home/ann"], isComplete: true)))
      ),
      ("mcp", Scene.judge(mcp("run_shell", ["command": .string(Self.weakening)]))),
      ("mcp argv", Scene.judge(mcp("run_shell", ["command": ["bash", "-c", .string(Self.weakening)]]))),
    ]
    for (name, judged) in calls {
      #expect(judged.word == "deny", "\(name) \(judged.codes)")
      #expect(judged.codes.contains(code), "\(name) \(judged.codes)")
    }
    let scheduled = Scene.judge(.prompt("every night: `\(Self.weakening)`", isScheduled: true))
    #expect(scheduled.assessed.verdict.findings.contains { $0.message.contains("disableAllHooks") })
  }

  @Test("A command in a skill is found whichever tool writes it")
  func writesSkills() {
    let patch = "*** Begin Patch\n*** Add File: .claude/commands/x.md\n+\(Self.text)\n*** End Patch\n"
    let document = "mkdir -p .claude/commands && cat > .claude/commands/x.md <<'E'\n\(Self.text)\nE"
    let judged: [(String, (word: String, codes: [String], assessed: Assessed))] = [
      ("Write", Scene.judge(Scene.write(Self.skill, Self.text))),
      ("Edit", Scene.judge(Scene.edit(Self.skill, "x", Self.text))),
      ("relative", Scene.judge(Scene.write(".claude/commands/x.md", Self.text))),
      ("mcp write", Scene.judge(mcp("write_file", ["path": .string(Self.skill), "content": .string(Self.text)]))),
      ("patch", Scene.judge(.patch(patch))),
      ("here-document", Scene.command(document)),
      ("apply_patch", Scene.command("apply_patch <<'E'\n\(patch)E")),
      ("mcp shell", Scene.judge(mcp("run", ["command": .string(document), "cwd": "/srv/app"]))),
      ("fence", Scene.judge(Scene.write(Self.skill, "do\n```!\nterraform destroy\n```\n"))),
      ("Gemini", Scene.judge(Scene.write("/srv/app/.gemini/commands/x.toml", "prompt=\"!{terraform destroy}\""))),
    ]
    for (name, judged) in judged {
      #expect(judged.word == "ask", "\(name) \(judged.codes)")
      #expect(judged.codes.contains("prompt.destroys"), "\(name) \(judged.codes)")
    }
  }

  @Test("What is only text, or read, or written elsewhere passes")
  func passes() {
    let judged: [(String, (word: String, codes: [String], assessed: Assessed))] = [
      ("text", Scene.judge(Scene.write(Self.skill, "never run terraform destroy"))),
      ("read", Scene.judge(Scene.write(Self.skill, "!`git status` and !`terraform plan`"))),
      ("elsewhere", Scene.judge(Scene.write("/srv/app/docs/x.md", Self.text))),
      ("here-document", Scene.command("cat > docs/x.md <<'E'\n\(Self.text)\nE")),
      ("mcp", Scene.judge(mcp("write_file", ["path": "/srv/app/docs/x.md", "content": .string(Self.text)]))),
    ]
    for (name, judged) in judged { #expect(judged.word == "allow", "\(name) \(judged.codes)") }
  }
}
