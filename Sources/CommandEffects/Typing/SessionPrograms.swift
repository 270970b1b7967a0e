import Vocabulary

/// Programs that open a shell or a client somewhere else, by their subcommands.
enum SessionPrograms {
  /// Whether the arguments open a session that takes commands from the terminal; nil when the program opens none.
  static func opensSession(_ name: String, _ arguments: [ArgumentWord]) -> Bool? {
    let words = arguments.map { $0.literal ?? "" }
    func has(_ options: String...) -> Bool { words.contains { options.contains($0) } }
    switch name {
    case "docker", "podman", "nerdctl", "kubectl", "oc", "docker-compose", "lxc", "incus":
      return opensContainer(words)
    case "tmux": return opensTerminal(words)
    case "rails": return has("console", "c", "dbconsole", "db")
    case "heroku", "flyctl", "fly", "railway", "platform", "eb", "cf":
      return has("run", "ssh", "console", "pg:psql", "psql", "redis:cli", "connect")
        && (words.contains(where: isShell) || has("pg:psql", "redis:cli", "connect", "console", "ssh", "psql"))
        && !has("-C", "--command", "-c")
    case "aws":
      return has("start-session") && !has("--document-name")
        || has("execute-command") && has("--interactive")
          && words.contains(where: isShell)
    case "gcloud": return has("ssh") && !words.contains { $0 == "--command" || $0.hasPrefix("--command=") }
    case "az": return has("ssh") || (has("exec") && !has("--exec-command"))
    case "vagrant", "minikube", "multipass", "machinectl", "limactl", "colima":
      return has("ssh", "shell") && !has("-c", "--command", "--")
    case "sudo", "doas":
      return has("-i", "-s", "--login", "--shell") && !words.contains { !$0.isEmpty && !$0.hasPrefix("-") }
    case "su", "login": return !has("-c", "--command")
    case "poetry", "pipenv", "devenv", "devbox": return has("shell")
    case "nix": return has("develop", "shell") && !has("-c", "--command")
    default: return interpreterSession(name, words)
    }
  }

  /// `manage.py shell`, `artisan tinker`: a console inside of an application.
  private static func interpreterSession(_ name: String, _ words: [String]) -> Bool? {
    let isInterpreter = name.hasPrefix("python") || name == "php" || name == "manage.py" || name == "artisan"
    guard isInterpreter, words.contains(where: { ["shell", "shell_plus", "dbshell", "tinker", "db"].contains($0) }),
      name.hasSuffix(".py") || name == "artisan"
        || words.contains(where: { $0.hasSuffix("manage.py") || $0 == "artisan" })
    else { return nil }
    return !words.contains { $0 == "-c" || $0 == "--command" || $0.hasPrefix("--execute") }
  }

  /// `tmux`, `tmux attach`, `tmux new` without `-d`.
  private static func opensTerminal(_ words: [String]) -> Bool {
    if words.contains("-V") { return false }
    guard let verb = words.first(where: { !$0.hasPrefix("-") }) else { return true }
    return ["a", "at", "attach", "attach-session"].contains(verb)
      || (["new", "new-session"].contains(verb) && !words.contains { $0.hasPrefix("-d") })
  }

  /// `exec -it NAME sh`, `run -it IMAGE`, `attach`, `debug -it`.
  private static func opensContainer(_ words: [String]) -> Bool {
    guard let verb = words.firstIndex(where: { ["exec", "run", "attach", "debug", "shell"].contains($0) }) else {
      return false
    }
    if words[verb] == "attach" || words[verb] == "shell" { return true }
    let rest = words[(verb + 1)...]
    if words.contains("compose") || words[0] == "exec" && rest.isEmpty { return rest.last.map(isShell) ?? false }
    let isOpen = rest.contains { word in
      word == "--stdin" || word == "--interactive" || word == "--tty"
        || (word.hasPrefix("-") && !word.hasPrefix("--") && (word.contains("i") || word.contains("t")))
    }
    guard isOpen else { return false }
    if rest.contains("-c") { return false }
    if let last = last(words), isShell(last) || isClient(last) { return true }
    // An image that is given no command starts what it was made for, often a shell.
    return words[verb] != "exec" && rest.count { !$0.hasPrefix("-") } == 1
  }

  private static func last(_ words: [String]) -> String? { words.last { !$0.hasPrefix("-") && !$0.isEmpty } }

  private static func isShell(_ word: String) -> Bool {
    ["sh", "bash", "zsh", "ash", "dash", "fish", "ksh"].contains(PathText.lastComponent(word))
  }

  private static func isClient(_ word: String) -> Bool {
    ["python", "python3", "node", "irb", "psql", "mysql", "mongosh", "redis-cli", "iex"].contains(word)
  }
}
