import Assessment
import CommandEffects
import Vocabulary

/// A machine as a table: what is judged finds these files and nothing else.
struct ToolCallScene {
  static let registered =
    #"{"hooks":{"PreToolUse":[{"matcher":"*","hooks":[{"type":"command","command":"/usr/local/bin/tagout-hook claude-code","timeout":10,"onFailure":"block"}]}]},"disableSkillShellExecution":true}"#
  static let database = """
    resource "aws_db_instance" "main" {
      identifier              = "courses"
      deletion_protection     = true
      skip_final_snapshot     = false
      backup_retention_period = 14
      lifecycle {
        prevent_destroy = true
      }
    }

    """
  static let files: [String: String] = [
    "/home/ann/.claude/settings.json": registered,
    "/srv/app/infra/main.tf": database,
    "/srv/app/envs/prod/main.tf": database,
    "/srv/plain/main.tf": database,
    "/srv/app/infra/terraform.tfstate": "{}",
    "/home/ann/.gemini/settings.json":
      #"{"hooks":{"BeforeTool":[{"hooks":[{"type":"command","command":"tagout-hook gemini","timeout":10000}]}]}}"#,
    "/home/ann/.gemini/config/hooks.json":
      #"{"tagout":{"PreToolUse":[{"matcher":"*","hooks":[{"type":"command","command":"tagout-hook antigravity"}]}]}}"#,
    "/home/ann/.cursor/hooks.json":
      #"{"version":1,"hooks":{"beforeShellExecution":[{"command":"tagout-hook cursor","failClosed":true}]}}"#,
    "/home/ann/.copilot/hooks/tagout.json":
      #"{"version":1,"hooks":{"preToolUse":[{"type":"command","bash":"tagout-hook copilot"}]}}"#,
    "/home/ann/.codeium/windsurf/hooks.json":
      #"{"hooks":{"pre_run_command":[{"command":"tagout-hook windsurf"}]}}"#,
    "/home/ann/.factory/settings.json":
      #"{"hooks":{"PreToolUse":[{"matcher":"*","hooks":[{"type":"command","command":"tagout-hook droid"}]}]}}"#,
    "/home/ann/.kiro/hooks/tagout.json":
      #"{"version":"v1","hooks":[{"name":"tagout","trigger":"PreToolUse","action":{"type":"command","command":"tagout-hook kiro"},"enabled":true}]}"#,
    "/home/ann/.config/opencode/plugins/tagout.js": "const hook = \"/usr/local/bin/tagout-hook\"\n",
    "/home/ann/.config/amp/plugins/tagout.ts": "const hook = \"/usr/local/bin/tagout-hook\"\n",
    "/home/ann/Documents/Cline/Hooks/PreToolUse": "#!/bin/sh\n'/usr/local/bin/tagout-hook' cline\n",
    "/home/ann/.kimi/config.toml": "[[hooks]]\nevent = \"PreToolUse\"\ncommand = \"tagout-hook kimi\"\n",
    "/home/ann/.codex/config.toml": "model = \"x\"\n[[hooks.PreToolUse]]\ncommand = \"tagout-hook codex\"\n",
  ]

  /// The verdict's word and the codes that it is for, worst first.
  static func judge(
    _ action: Action, seenBy sight: ClientSight = .whole
  ) -> (word: String, codes: [String], assessed: Assessed) {
    let assessed = Assessor().assess(action, seenBy: sight) { query in
      switch query {
      case .contents(let path, _): files[path].map { .contents(Array($0.utf8)) } ?? .missing
      case .status(let path):
        path == "/srv/app/.git"
          ? .status(.directory) : files[path].map { .status(.file(size: Int64($0.count))) } ?? .missing
      default: .missing
      }
    }
    let codes = assessed.verdict.findings.map { $0.code.text }
    if case .hold(let requirements, _) = assessed.verdict {
      return (requirements == [.confirm] ? "ask" : "hold", codes, assessed)
    }
    return (assessed.verdict.word, codes, assessed)
  }

  static func judge(_ call: ToolCall) -> (word: String, codes: [String], assessed: Assessed) {
    judge(.tool(call, in: "/srv/app", environment: ["HOME": "/home/ann"]))
  }

  static func command(_ text: String, seenBy sight: ClientSight = .whole) -> (
    word: String, codes: [String], assessed: Assessed
  ) {
    judge(.command(text, in: "/srv/app", environment: ["HOME": "/home/ann"]), seenBy: sight)
  }

  static func edit(_ path: String, _ old: String, _ new: String) -> ToolCall {
    .change(FileChange(tool: "Edit", path: path, change: .parts([TextPart(old: old, new: new)]), evidence: .whole))
  }

  static func write(_ path: String, _ text: String) -> ToolCall {
    .change(FileChange(tool: "Write", path: path, change: .whole(text), evidence: .whole))
  }
}
