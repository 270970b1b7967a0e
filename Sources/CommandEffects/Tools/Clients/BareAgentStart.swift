import Vocabulary

/// Judges the start of another agent without its hooks: it would be an agent without a guard.
enum BareAgentStart {
  /// Notes what switches the hooks off; any other agent's start tells nothing.
  static func inspect(_ invocation: Invocation, into inspection: inout Inspection) {
    let found: (ArgumentWord, String)?
    switch invocation.name {
    case "claude": found = claude(invocation)
    case "codex": found = codex(invocation)
    case let name?: found = options(of: name).flatMap { other(invocation, $0.names, $0.why) }
    default: found = nil
    }
    guard let (word, why) = found else { return }
    inspection.note(
      Finding(
        "guard.client-started-bare", .high, "\(invocation.name ?? "the agent") would start without its hooks: \(why)",
        evidence: word.evidence, remedy: "start it without `\(word.display.prefix(40))`"))
  }

  private static func claude(_ invocation: Invocation) -> (ArgumentWord, String)? {
    let words = invocation.arguments
    for (index, word) in words.enumerated() {
      let next = index + 1 < words.count ? words[index + 1].literal : nil
      switch word.literal {
      case "--bare", "--safe-mode": return (word, "it reads no settings")
      case "--setting-sources" where next?.holds("user") != true:
        return (word, "it does not read the user's settings")
      case "--settings" where next?.holds("disableAllHooks") == true: return (word, "they are switched off")
      case let text? where text.hasPrefix("--setting-sources=") && !text.holds("user"):
        return (word, "it does not read the user's settings")
      case let text? where text.hasPrefix("--settings=") && text.holds("disableAllHooks"):
        return (word, "they are switched off")
      default: continue
      }
    }
    return nil
  }

  /// The options by which other agents pass over their hooks, from their documents on the command line.
  private static func options(of name: String) -> (names: [String], why: String)? {
    switch name {
    case "opencode": (["--pure"], "it loads no plugins")
    case "kimi": (["--config", "--config-file"], "it reads another configuration")
    case "copilot": (["--config-dir"], "it reads another folder's hooks")
    case "cline": (["--config"], "it reads another folder's hooks")
    default: nil
    }
  }

  private static func other(_ invocation: Invocation, _ names: [String], _ why: String) -> (ArgumentWord, String)? {
    let word = invocation.arguments.first { word in
      names.contains { word.literal == $0 || word.knownPrefix.hasPrefix($0 + "=") }
    }
    return word.map { ($0, why) }
  }

  private static func codex(_ invocation: Invocation) -> (ArgumentWord, String)? {
    let words = invocation.arguments
    for (index, word) in words.enumerated() {
      let next = index + 1 < words.count ? words[index + 1].literal : nil
      switch word.literal {
      case "--disable" where next == "hooks" || next == "codex_hooks": return (word, "they are switched off")
      case "--disable=hooks", "--disable=codex_hooks": return (word, "they are switched off")
      case "-c", "--config":
        if let next, next.holds("hooks=false") || next.holds("hooks = false") { return (word, "they are switched off") }
      default: continue
      }
    }
    return nil
  }
}
