import Host

/// Makes sure that a person types, as far as that can be told from inside a process.
///
/// Whoever runs as the same user can pretend: that no agent gets here is what its client's hook sees to.
enum PersonAtTerminal {
  /// Variables that the clients of agents set in everything they start.
  private static let marks = [
    "AI_AGENT", "CLAUDECODE", "CLAUDE_CODE_ENTRYPOINT", "CLAUDE_CODE_SESSION_ID", "CODEX_SANDBOX",
    "CODEX_THREAD_ID", "CODEX_CI", "COPILOT_AGENT", "CURSOR_AGENT", "GEMINI_CLI", "OPENCODE",
  ]

  /// Throws when an agent's client started this process, or no terminal is there to type at.
  static func require(for what: String, _ host: HostEnvironment) throws(CLIError) {
    if let mark = marks.first(where: { !(host.variables[$0] ?? "").isEmpty }) {
      throw .notAPerson(what: what, why: "\(mark) says that an agent's client runs it")
    }
    guard StandardStreams.isTerminal(.input), ControllingTerminal.isThere else {
      throw .notAPerson(what: what, why: "there is no terminal")
    }
  }
}
