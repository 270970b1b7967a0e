import Host
import Processes

/// What gives an agent away where a person is asked: its client's variables, or its client above this process.
enum AgentSigns {
  /// Variables that agents' clients set for what they start.
  private static let variables = [
    "AI_AGENT", "AUGMENT_AGENT", "CLAUDECODE", "CLAUDE_CODE_ENTRYPOINT", "CLINE_ACTIVE", "CLAUDE_CODE_SESSION_ID",
    "CODEX_CI", "CODEX_SANDBOX",
    "CODEX_THREAD_ID", "COPILOT_AGENT", "CURSOR_AGENT", "GEMINI_CLI", "GOOSE_TERMINAL", "OPENCODE", "QWEN_CODE",
  ]

  /// Programs that are agents' clients.
  private static let programs: Set<String> = [
    "agy", "aider", "amp", "auggie", "claude", "cline", "codex", "copilot", "crush", "cursor-agent", "droid", "gemini",
    "goose", "kimi",
    "kiro-cli", "opencode", "openhands", "qwen",
  ]

  /// Folders of packages whose program is started through an interpreter.
  private static let packages = ["/claude-code/", "/@openai/codex/", "/gemini-cli/", "/opencode-ai/"]

  /// What tells in this process, in a few words; nil when nothing does.
  static func sign(for host: HostEnvironment) -> String? {
    sign(environment: host.variables, ancestors: ProcessAncestry.commandLines())
  }

  /// What tells, in a few words; nil when nothing does.
  ///
  /// - Parameter ancestors: the command lines above this process, the nearest first.
  static func sign(environment: [String: String], ancestors: [[String]]) -> String? {
    if let name = variables.first(where: { !(environment[$0] ?? "").isEmpty }) { return "the variable \(name) is set" }
    for words in ancestors {
      if let name = client(in: words) { return "this shell was started by \(name)" }
    }
    return nil
  }

  private static func client(in words: [String]) -> String? {
    // The program itself, and what an interpreter was given to run behind its options.
    for word in words.prefix(1) + words.dropFirst().drop(while: { $0.hasPrefix("-") }).prefix(1) {
      let last = word.split(separator: "/").last.map(String.init) ?? word
      let name =
        [".js", ".mjs", ".cjs", ".py"].first(where: last.hasSuffix).map { String(last.dropLast($0.count)) } ?? last
      if programs.contains(name) { return name }
      if let package = packages.first(where: { word.contains($0) }) {
        return package.split(separator: "/").last.map(String.init)
      }
    }
    return nil
  }
}
