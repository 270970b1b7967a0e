import Vocabulary

/// An agent has settings here, and none of them calls Tagout's hook.
enum AgentUnguarded: PostureRule {
  static let code: FindingCode = "posture.agent-unguarded"
  static let summary = "an agent's settings beside the code call no guard"

  static let examples: [PostureExample] = [
    .match("settings without it", [".claude/settings.json": #"{"model": "x"}"#]),
    .pass(
      "settings with it",
      [".claude/settings.json": #"{"hooks": {"PreToolUse": [{"hooks": [{"command": "tagout-hook"}]}]}}"#]),
    .pass(
      "one of two has it",
      [
        ".claude/settings.json": #"{"hooks": {"PreToolUse": [{"hooks": [{"command": "/usr/bin/tagout-hook"}]}]}}"#,
        ".claude/settings.local.json": "{}",
      ]),
    .pass("no agent", ["main.tf": ""]),
  ]

  static func findings(in subject: PostureSubject) -> [Finding] {
    let settings = AgentSettings.all(in: subject.folder).filter { $0.client == .claudeCode || $0.client == .codex }
    let byClient = Dictionary(grouping: settings, by: \.client)
    return byClient.compactMap { client, files in
      guard !files.contains(where: { String(decoding: $0.file.bytes, as: UTF8.self).contains("tagout-hook") }) else {
        return nil
      }
      return finding(
        .information, "\(client.rawValue) has settings here that call no guard; the user's own may",
        at: .file(files[0].file.path),
        remedy: "`tagout doctor` says whether the hook is called; `tagout install` puts it in")
    }
  }
}
