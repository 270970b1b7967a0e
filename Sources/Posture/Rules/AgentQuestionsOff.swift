import Vocabulary

/// A setting lets an agent act without asking anybody.
enum AgentQuestionsOff: PostureRule {
  static let code: FindingCode = "posture.agent-questions-off"
  static let summary = "an agent's settings let it act without asking"

  /// A setting by its names, and the values that take the questions away.
  private struct Switch: Sendable {
    var client: AgentSettings.Client
    var path: [String]
    var values: [StructuredValue]

    init(_ client: AgentSettings.Client, _ path: [String], _ values: StructuredValue...) {
      (self.client, self.path, self.values) = (client, path, values)
    }
  }

  private static let switches: [Switch] = [
    Switch(.claudeCode, ["permissions", "defaultMode"], .string("bypassPermissions")),
    Switch(.claudeCode, ["skipDangerousModePermissionPrompt"], .boolean(true)),
    Switch(.codex, ["approval_policy"], .string("never")),
    Switch(.codex, ["sandbox_mode"], .string("danger-full-access")),
    Switch(.gemini, ["approvalMode"], .string("yolo")),
    Switch(.gemini, ["general", "defaultApprovalMode"], .string("yolo")),
    Switch(.gemini, ["tools", "approvalMode"], .string("yolo")),
    Switch(.gemini, ["autoAccept"], .boolean(true)),
    Switch(.gemini, ["tools", "autoAccept"], .boolean(true)),
    Switch(.cursor, ["approvalMode"], .string("unrestricted"), .string("yolo")),
    Switch(.editor, ["chat.tools.autoApprove"], .boolean(true)),
    Switch(.editor, ["chat.tools.global.autoApprove"], .boolean(true)),
    Switch(.editor, ["settings", "chat.tools.autoApprove"], .boolean(true)),
    Switch(.openCode, ["permission"], .string("allow")),
    Switch(.openCode, ["permission", "bash"], .string("allow")),
    Switch(.openCode, ["permission", "*"], .string("allow")),
    Switch(.aider, ["yes-always"], .string("true")),
  ]
  /// What a command line says for the same.
  private static let options = [
    "--dangerously-skip-permissions", "--dangerously-bypass-approvals-and-sandbox", "--allow-all-tools", "--yolo",
    "--permission-mode bypassPermissions", "--permission-mode=bypassPermissions", "--approval-mode=yolo",
  ]

  static let examples: [PostureExample] = [
    .match("Claude Code", [".claude/settings.json": #"{"permissions": {"defaultMode": "bypassPermissions"}}"#]),
    .match("Codex", [".codex/config.toml": "approval_policy = \"never\"\n"]),
    .match("VS Code", [".vscode/settings.json": "{\n  // fast\n  \"chat.tools.autoApprove\": true,\n}"]),
    .match("a script", ["run.sh": "claude --dangerously-skip-permissions -p fix\n"]),
    .pass("it asks", [".claude/settings.json": #"{"permissions": {"defaultMode": "default"}}"#]),
    .pass("it asks too", [".codex/config.toml": "approval_policy = \"on-request\"\n"]),
    .pass("a script that asks", ["run.sh": "claude -p fix\n"]),
    .pass("a document about it", ["NOTES.md": "never use --dangerously-skip-permissions\n"]),
  ]

  static func findings(in subject: PostureSubject) -> [Finding] {
    settings(in: subject) + scripts(in: subject)
  }

  private static func settings(in subject: PostureSubject) -> [Finding] {
    AgentSettings.all(in: subject.folder).flatMap { settings in
      switches.filter { $0.client == settings.client }.compactMap { rule -> Finding? in
        var value: StructuredValue? = settings.value
        for step in rule.path { value = value?[step] }
        guard let value, rule.values.contains(value) else { return nil }
        let name = rule.path.joined(separator: ".")
        return finding(
          .high, "\(settings.client.rawValue) acts here without asking: \(name) says so",
          at: settings.evidence(of: rule.path.last ?? ""),
          remedy: "take the setting out, so that a person is asked about what cannot be undone")
      }
    }
  }

  private static func scripts(in subject: PostureSubject) -> [Finding] {
    subject.folder.files.filter { ScriptFile.isOne($0.path) }.flatMap { file -> [Finding] in
      let lines = String(decoding: file.bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
      return lines.enumerated().compactMap { index, line in
        let isComment = line.drop { $0 == " " || $0 == "\t" }.hasPrefix("#")
        guard !isComment, let option = options.first(where: { line.contains($0) }) else { return nil }
        return finding(
          .high, "this script starts an agent that acts without asking (\(option))", at: .line(file.path, index + 1),
          remedy: "leave the option out, or run the agent where it has no credentials for production")
      }
    }
  }
}
