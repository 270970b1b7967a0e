import Vocabulary

/// Files whose text is run without anybody asking for it: by a clock, at a login, by a hook, or on a connection.
enum RunByItself {
  /// How the text of such a file is read.
  enum Form {
    /// A table of crontab(5); those of the machine name a user.
    case table(namesUser: Bool)
    case script
    /// The `Exec…=` lines of systemd.service(5).
    case unit
    /// What is written goes to another machine.
    case connection(host: String, port: Int)
    /// The kernel does at once what a letter says (kernel documentation, "sysrq").
    case kernelKey
  }

  /// By the path of the file; nil for a file that nothing runs.
  static func form(of path: String) -> Form? {
    if let (host, port) = SocketRequests.target(ofDevice: path) { return .connection(host: host, port: port) }
    if path == "/proc/sysrq-trigger" { return .kernelKey }
    let parts = path.split(separator: "/")
    guard let last = parts.last else { return nil }
    if path.hasPrefix("/etc/cron.d/") || path == "/etc/crontab" { return .table(namesUser: true) }
    if path.hasPrefix("/var/spool/cron/") { return .table(namesUser: false) }
    let folder = parts.dropLast().last ?? ""
    if ["cron.hourly", "cron.daily", "cron.weekly", "cron.monthly", "profile.d", "init.d"].contains(folder) {
      return .script
    }
    if folder == "system" || folder == "user", last.hasSuffix(".service") { return .unit }
    switch last {
    case ".bashrc", ".bash_profile", ".bash_login", ".bash_logout", ".profile", ".zshrc", ".zprofile", ".zlogin",
      ".zlogout", ".zshenv", "rc.local":
      return .script
    case "profile", "bash.bashrc", "zshrc": return parts.first == "etc" ? .script : nil
    default: return nil
    }
  }
}

extension CommandWalker {
  /// Walks a text that is put into a file which is run without anybody asking for it.
  mutating func walkLater(_ text: [UInt8], into path: String, _ evidence: Evidence, _ state: ShellState) {
    guard let form = RunByItself.form(of: path) else { return }
    let known = String(decoding: text, as: UTF8.self)
    switch form {
    case .table(let namesUser):
      for command in HandedJobs.commands(inTable: known, namesUser: namesUser) { runLater(command, evidence, state) }
    case .script: runLater(known, evidence, state)
    case .unit:
      for line in known.split(separator: "\n").prefix(64) where line.hasPrefix("Exec") {
        guard let mark = line.firstIndex(of: "=") else { continue }
        runLater(String(line[line.index(after: mark)...].drop { "@-:+!".contains($0) }), evidence, state)
      }
    case .kernelKey:
      guard known.contains(where: { "bcoui".contains($0) }) else { return }
      var outer = Invocation(
        program: ArgumentWord("reboot", evidence: evidence), arguments: [], directory: state.directory,
        variables: state.variables, evidence: evidence, place: state.place)
      outer.input = .nothing
      MachineFinding.noteStopped(
        "the kernel is told to stop this machine at once", .compute, outer, into: &inspection)
    case .connection(let host, let port):
      let outer = Invocation(
        program: ArgumentWord("bash", evidence: evidence), arguments: [], directory: state.directory,
        variables: state.variables, evidence: evidence, place: state.place)
      guard let request = SocketRequests.request(known, to: host, port, in: outer, evidence) else { return }
      var apart = state
      _ = mayRun { $0.runNested(request, &apart) }
    }
  }

  /// Walks a shell text that may be run at another time.
  mutating func runLater(_ text: String, _ evidence: Evidence, _ state: ShellState) {
    var apart = state.subshell()
    apart.input = .nothing
    _ = mayRun { $0.walkScript(ArgumentWord(text, evidence: evidence), &apart, isContiguous: false) }
  }
}
