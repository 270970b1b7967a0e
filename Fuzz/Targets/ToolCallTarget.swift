import Assessment
import CommandEffects
import Formats
import Vocabulary

/// A text as each of a client's tools other than the shell may be given it, and as the file that is there.
enum ToolCallTarget: FuzzTarget {
  static let name = "tool-call"
  static let seeds = texts([
    "resource \"aws_db_instance\" \"main\" {\n  deletion_protection = true\n  lifecycle {\n    prevent_destroy = true\n  }\n}",
    #"{"resource":{"aws_db_instance":{"main":{"lifecycle":[{"prevent_destroy":true}],"backup_retention_period":7}}}}"#,
    "a = <<EOT\nx = 1\nEOT\nb = \"${c == \"d\" ? 1 : 2}\" /* e */ # f\n// g",
    #"{"hooks":{"PreToolUse":[{"matcher":"*","hooks":[{"type":"command","command":"tagout-hook","timeout":1}]}]}}"#,
    "*** Begin Patch\n*** Update File: a.tf\n*** Move to: b.tf\n@@ x\n a\n-prevent_destroy = true\n+b\n*** End Patch",
    "Run `terraform destroy`, then 'aws s3 rb s3://x --force'. !`rm -rf /`",
    #"{"command":"destroy","args":["-auto-approve"],"sql":"DROP TABLE x","a":{"b":[{"action":"delete"}]}}"#,
  ])

  static func run(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    let halves = text.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    let part = TextPart(old: halves[0], new: halves.count > 1 ? halves[1] : "", isEverywhere: true)
    for path in [
      "/srv/app/a.tf", "/srv/app/.claude/settings.json", "/srv/app/.codex/config.toml", "/srv/app/.claude/skills/x",
    ] {
      check(.change(FileChange(tool: "Write", path: path, change: .whole(text), evidence: .whole)), file: bytes)
      check(.change(FileChange(tool: "Edit", path: path, change: .parts([part]), evidence: .whole)), file: bytes)
    }
    check(.change(FileChange(tool: "Write", path: text, change: .whole(text), evidence: .whole)), file: bytes)
    check(.patch(text), file: bytes)
    check(.prompt(text, isScheduled: true), file: bytes)
    check(.mcp(MCPCall(server: text, tool: text, arguments: arguments(bytes))), file: bytes)
    check(.mcp(MCPCall(server: "tf", tool: "run_command", arguments: .object(["command": .string(text)]))), file: bytes)
  }

  private static func arguments(_ bytes: [UInt8]) -> StructuredValue {
    do throws(FormatError) { return try JSONReader.read(bytes) } catch { return .null }
  }

  private static func check(_ call: ToolCall, file: [UInt8]) {
    let action = Action.tool(call, in: "/srv/app", environment: ["HOME": "/home/a"])
    let assessed = Assessor().assess(action) { query in
      if case .contents = query { .contents(file) } else { .missing }
    }
    AnswerCheck.check(assessed, command: nil)
  }
}
