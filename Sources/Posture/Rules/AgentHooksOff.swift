import Vocabulary

/// A setting keeps an agent's hooks, and so every guard among them, from being called.
enum AgentHooksOff: PostureRule {
  static let code: FindingCode = "posture.agent-hooks-off"
  static let summary = "an agent's settings switch its hooks off"

  static let examples: [PostureExample] = [
    .match("Claude Code", [".claude/settings.local.json": #"{"disableAllHooks": true}"#]),
    .match("Codex", [".codex/config.toml": "[features]\nhooks = false\n"]),
    .match("Gemini CLI", [".gemini/settings.json": #"{"hooks": {"enabled": false}}"#]),
    .pass("they are on", [".claude/settings.json": #"{"disableAllHooks": false}"#]),
    .pass("nothing is said", [".codex/config.toml": "model = \"x\"\n"]),
  ]

  private static let switches: [(AgentSettings.Client, [String], Bool)] = [
    (.claudeCode, ["disableAllHooks"], true), (.codex, ["features", "hooks"], false),
    (.gemini, ["hooks", "enabled"], false), (.gemini, ["hooksConfig", "enabled"], false),
    (.gemini, ["tools", "enableHooks"], false),
  ]

  static func findings(in subject: PostureSubject) -> [Finding] {
    AgentSettings.all(in: subject.folder).flatMap { settings in
      switches.filter { $0.0 == settings.client }.compactMap { _, path, truth -> Finding? in
        var value: StructuredValue? = settings.value
        for step in path { value = value?[step] }
        guard value == .boolean(truth) else { return nil }
        return finding(
          .critical,
          "\(settings.client.rawValue) calls no hook here: \(path.joined(separator: ".")) is \(truth), so no guard is asked",
          at: settings.evidence(of: path.last ?? ""), remedy: "take the setting out")
      }
    }
  }
}
