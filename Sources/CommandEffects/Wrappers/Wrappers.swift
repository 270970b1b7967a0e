import Vocabulary

/// What a wrapper would run.
package enum Unwrapped: Sendable {
  /// Another program.
  case invocation(Invocation)
  /// Shell text, with the positional parameters behind it.
  case script(ArgumentWord, arguments: [ArgumentWord], Invocation)
  /// A shell that reads its script from standard input.
  case standardInput(Invocation)
  /// A shell that reads its script from a file; `$1` and on follow the file.
  case file(ArgumentWord, Invocation)
  /// The same program for each of several argument lists.
  case several([Invocation])
  /// Nothing is run, e.g. `sudo -l`, `command -v terraform`.
  case nothing
  /// Which program is run cannot be told.
  case unresolved(ArgumentWord)
}

/// Programs whose argument is another program.
enum Wrappers {
  /// Whether a program is a shell whose texts are walked.
  static func isShell(_ name: String) -> Bool {
    switch name {
    case "sh", "bash", "zsh", "dash", "ksh", "ash", "rbash", "mksh": true
    default: false
    }
  }

  /// What the invocation runs, or nil when its program is no wrapper.
  static func unwrap(_ name: String, _ invocation: Invocation) -> Unwrapped? {
    if isShell(name) { return ShellWrapper.unwrap(invocation) }
    if let started = InterpreterScripts.invocations(in: invocation) { return .several(started) }
    if let runner = PackageRunner.unwrap(name, invocation) { return runner }
    switch name {
    case "fish": return FishWrapper.unwrap(invocation)
    case "sudo", "doas": return SudoWrapper.unwrap(invocation)
    case "env": return EnvWrapper.unwrap(invocation)
    case "xargs", "gxargs": return XargsWrapper.unwrap(invocation)
    case "parallel", "env_parallel", "sem": return ParallelWrapper.unwrap(invocation)
    case "command" where isLookUp(invocation): return .nothing
    case "busybox", "toybox": return SimpleWrapper(options: .none).unwrap(invocation)
    case "su", "runuser": return SuWrapper.unwrap(invocation)
    case "ssh", "autossh": return RemoteWrapper.ssh(invocation)
    case "pssh", "parallel-ssh", "pdsh", "clush", "dsh", "mussh": return RemoteWrapper.several(name, invocation)
    case "tsh", "tailscale": return RemoteWrapper.sshVerb(invocation)
    case "script": return TypescriptWrapper.unwrap(invocation)
    case "tmux": return TmuxWrapper.unwrap(invocation)
    case "watch": return JoiningWrapper.watch(invocation)
    case "aws-vault", "aws-okta", "aws-sso", "saml2aws", "assume", "awsume", "chamber", "doppler", "infisical":
      return CredentialWrapper.unwrap(name, invocation)
    case "socat": return SocketWrapper.socat(invocation)
    case "nc", "ncat", "netcat": return SocketWrapper.netcat(invocation)
    case "mvn", "mvnw", "gradle", "gradlew", "mvnd": return BuildPluginWrapper.unwrap(invocation)
    case "java": return JarWrapper.unwrap(invocation)
    case "flock": return JoiningWrapper.flock(invocation)
    case "git-filter-repo", "bfg": return GitRewriteWrapper.unwrap(invocation)
    case "powershell", "pwsh", "powershell.exe", "pwsh.exe": return WindowsShellWrapper.powerShell(invocation)
    case "Invoke-Expression", "invoke-expression", "iex":
      return WindowsShellWrapper.expression(invocation)
    case "cmd", "cmd.exe": return WindowsShellWrapper.cmd(invocation)
    default: return WrapperTable.wrapper(named: name)?.unwrap(invocation)
    }
  }

  private static func isLookUp(_ invocation: Invocation) -> Bool {
    guard let option = invocation.arguments.first?.literal else { return false }
    return option == "-v" || option == "-V" || option == "-pv" || option == "-pV"
  }
}
