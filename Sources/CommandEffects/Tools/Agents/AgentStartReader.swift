import Vocabulary

/// Reads how coding agents are started: one that nobody is asked by and nobody watches runs whatever its prompt says.
///
/// Without an asked person, with a person who watches it, or the other way round, it passes: many people work so.
package enum AgentStartReader: ToolReader {
  package static let names = [
    "agy", "aider", "amp", "claude", "cline", "codex", "copilot", "cursor-agent", "droid", "gemini", "kimi", "kiro-cli",
    "opencode", "q", "qwen",
  ]

  /// The options of one agent, from its own help text.
  private struct Grammar {
    /// Options after which nobody is asked; with a value where it is one of several.
    var unasked: [String]
    /// Options that give the prompt or leave out the conversation.
    var unwatched: [String]
    /// Subcommands that run one prompt to its end.
    var verbs: [String] = []
  }

  /// Notes an agent that is started on its own.
  package static func inspect(_ invocation: Invocation, into inspection: inout Inspection) {
    if isOtherTool(invocation) { return PlatformReader.inspect(invocation, into: &inspection) }
    BareAgentStart.inspect(invocation, into: &inspection)
    guard let name = invocation.name, let grammar = grammar(of: name) else { return }
    let words = invocation.arguments
    guard let unasked = index(of: grammar.unasked, in: words) else { return }
    let verb = words.firstIndex { grammar.verbs.contains($0.literal ?? "") }
    guard let unwatched = index(of: grammar.unwatched, in: words) ?? verb else { return }
    let evidence = invocation.program.evidence.union(words[unasked].evidence).union(words[unwatched].evidence)
    inspection.note(
      Effect(.runCode, Resource(kind: "agent", role: .opaque, name: name), reversibility: .unknown, evidence: evidence))
    inspection.note(
      Finding(
        "agent.unattended", .high,
        "starts \(name) with nobody who is asked (\(words[unasked].display)) and nobody who watches "
          + "(\(words[unwatched].display))",
        evidence: evidence, remedy: "leave out \(words[unasked].display), so that it asks before it acts"))
  }

  /// AWS Copilot has the same name as GitHub's agent, and begins with a noun.
  private static func isOtherTool(_ invocation: Invocation) -> Bool {
    guard invocation.name == "copilot", invocation.arguments.count > 1 else { return false }
    switch invocation.arguments[0].literal {
    case "app", "env", "svc", "job", "task", "pipeline", "storage", "secret", "run", "deploy": return true
    default: return false
    }
  }

  private static func grammar(of name: String) -> Grammar? {
    switch name {
    case "claude":
      Grammar(
        unasked: ["--dangerously-skip-permissions", "--permission-mode=bypassPermissions"],
        unwatched: ["-p", "--print"])
    case "codex":
      Grammar(
        unasked: [
          "--dangerously-bypass-approvals-and-sandbox", "--yolo", "--sandbox=danger-full-access",
          "-s=danger-full-access",
        ], unwatched: [], verbs: ["exec", "e"])
    case "gemini", "qwen":
      Grammar(unasked: ["--yolo", "-y", "--approval-mode=yolo"], unwatched: ["-p", "--prompt"])
    case "q", "kiro-cli": Grammar(unasked: ["--trust-all-tools", "-a"], unwatched: ["--no-interactive"])
    case "copilot": Grammar(unasked: ["--allow-all-tools", "--allow-all", "--yolo"], unwatched: ["-p", "--prompt"])
    case "cursor-agent": Grammar(unasked: ["-f", "--force", "--yolo"], unwatched: ["-p", "--print"])
    case "amp": Grammar(unasked: ["--dangerously-allow-all"], unwatched: ["-x", "--execute"])
    case "droid": Grammar(unasked: ["--skip-permissions-unsafe"], unwatched: [], verbs: ["exec"])
    case "kimi":
      Grammar(
        unasked: ["--yolo", "-y", "--yes", "--auto-approve", "--auto", "--afk", "--print", "--quiet"],
        unwatched: ["-p", "--prompt", "-c", "--command", "--print", "--quiet"])
    case "opencode": Grammar(unasked: ["--auto", "--dangerously-skip-permissions"], unwatched: [], verbs: ["run"])
    case "agy":
      Grammar(unasked: ["--dangerously-skip-permissions"], unwatched: ["-p", "--print", "--prompt"])
    case "cline": Grammar(unasked: ["-y", "--yolo"], unwatched: ["-y", "--yolo"])
    case "aider":
      Grammar(unasked: ["--yes-always", "--yes"], unwatched: ["-m", "--message", "--msg", "-f", "--message-file"])
    default: nil
    }
  }

  /// Where the first of some options stands; `--mode=value` also stands for the two words.
  private static func index(of options: [String], in words: [ArgumentWord]) -> Int? {
    words.indices.first { index in
      let text = words[index].knownPrefix
      return options.contains { option in
        guard let equals = option.firstIndex(of: "=") else { return text == option || text.hasPrefix(option + "=") }
        if text == option { return true }
        let value = String(option[option.index(after: equals)...])
        return text == option[..<equals] && index + 1 < words.count && words[index + 1].literal == value
      }
    }
  }
}
