import Testing

@Suite("An ordinary session is untouched")
struct OrdinarySessionTests {
  /// What people do in a shell, without a loss anywhere.
  private static let steps: [SessionStep] = [
    .line("echo one"), .line("false"), .line("echo $?"),
    .until("cat file-o\t", "its-own.txt ?"), .keys("\r"),
    .line("echo again"), .line("!!"), .line(" echo from a blank on"), .line(" echo from a blank on"),
    .more("echo \"a"), .line("b\""),
    .more("cat <<E"), .more("terraform destroy $HOME"), .line("E"),
    .more("echo a \\"), .line("b"),
    .more("for i in 1 2; do"), .line("echo $i; done"),
    .until("\u{1B}[200~" + (0..<10).map { "echo line \($0)" }.joined(separator: "\n") + "\u{1B}[201~", "line 9"),
    .keys("\r"),
    .line("f x"), .line("echo $?"), .line("ll file-of-its-own.txt | wc -l"),
    .line(": a b c"), .line("echo \"$_\""), .line("( echo sub; exit 4 ); echo $?"),
    .until("echo ready; cat\r", "[\\r\\n]ready\\r\\n"), .until("x\r", "x\\r\\nx\\r\\n"), .keys("\u{3}"),
    .line("echo $?"),
    .until("echo ready; cat\r", "[\\r\\n]ready\\r\\n"), .until("y\r", "y\\r\\ny\\r\\n"), .keys("\u{4}"),
    .line("echo $?"),
    .until("echo ready; cat\r", "[\\r\\n]ready\\r\\n"), .until("z\r", "z\\r\\nz\\r\\n"), .keys("\u{1A}"),
    .line("echo $?"),
    .until("fg\r", "cat\\r\\n"), .until("w\r", "w\\r\\nw\\r\\n"), .keys("\u{4}"),
    .until("echo partial", "echo partial"), .keys("\u{3}"), .line("echo $?"),
    .keys("\u{12}agai\r"),
    .line("echo )"), .more("terraform plan \\"), .keys("\u{3}"), .line("echo after"),
    .line("set -u"), .line("echo ok"), .line("set +u"),
    .line("terraform plan"), .line("X=1 sh -c 'echo nested $X'"),
    .line("echo text >made; cat made"), .line("rm made; echo $?"),
  ]

  private static let settings: [ShellSession.Shell: [String]] = [
    .bash: ["HISTCONTROL=ignoreboth", "alias ll='ls -l'", "f() { echo \"in f $1\"; return 3; }"],
    .zsh: ["setopt hist_ignore_space hist_ignore_dups", "alias ll='ls -l'", "f() { echo \"in f $1\"; return 3; }"],
  ]

  @Test(
    "screen, history, exit status and files are the same with and without the guard",
    arguments: ShellSession.Shell.allCases)
  func sameSession(shell: ShellSession.Shell) async throws {
    let settings = Self.settings[shell] ?? []
    let plain = try await ShellSession(shell: shell, isGuarded: false, settings: settings).run(Self.steps)
    let guarded = try await ShellSession(shell: shell, settings: settings).run(Self.steps)
    #expect(plain.failure.isEmpty, "\(plain.failure)")
    #expect(guarded.failure.isEmpty, "\(guarded.failure)")
    #expect(guarded.screen == plain.screen)
    #expect(plain.screen.contains("line 9"))
    #expect(plain.history.contains("echo one"))
    #expect(guarded.history == plain.history)
    #expect(plain.status == 7)
    #expect(guarded.status == plain.status)
    #expect(plain.files.contains("file-of-its-own.txt"))
    #expect(guarded.files == plain.files)
    #expect(plain.runs == ["plan"])
    #expect(guarded.runs == plain.runs)
  }

  @Test("a person's own DEBUG and ERR traps and PIPESTATUS see nothing of the guard")
  func ownTraps() async throws {
    let steps: [SessionStep] = [
      .line("trap 'echo \"trap $BASH_COMMAND\" >>~/infra/log' DEBUG"), .line("trap 'echo error >>~/infra/log' ERR"),
      .line("echo a | cat"), .line("false | true; echo ${PIPESTATUS[@]}"), .line("false"), .line("terraform plan"),
      .line("trap - DEBUG ERR"), .line("cat log"),
    ]
    let plain = try await ShellSession(shell: .bash, isGuarded: false).run(steps)
    let guarded = try await ShellSession(shell: .bash).run(steps)
    #expect(plain.failure.isEmpty, "\(plain.failure)")
    #expect(guarded.failure.isEmpty, "\(guarded.failure)")
    #expect(guarded.screen == plain.screen)
    #expect(plain.screen.contains("trap false"))
  }

  @Test("ten lines pasted as typed keys run one after another", arguments: ShellSession.Shell.allCases)
  func pastedKeys(shell: ShellSession.Shell) async throws {
    let block = (0..<10).map { "echo line $(( \($0) + 100 )) >>log\r" }.joined()
    let steps: [SessionStep] = [.until(block + "tail -n 1 log; wc -l <log\r", "\\n10\\r\\n")]
    let guarded = try await ShellSession(shell: shell).run(steps)
    #expect(guarded.failure.isEmpty, "\(guarded.failure)")
    #expect(guarded.screen.contains("line 109"))
    #expect(guarded.files.contains("log"))
  }

  @Test("a shell without a terminal evaluates nothing", arguments: ShellSession.Shell.allCases)
  func notInteractive(shell: ShellSession.Shell) async throws {
    let guarded = try await ShellSession(shell: shell).run([
      .line("\(shell.rawValue) -c '. ~/.\(shell.rawValue)rc; echo \"${__tagout-unset}\"' 2>&1")
    ])
    #expect(guarded.failure.isEmpty, "\(guarded.failure)")
    #expect(guarded.screen.contains("unset"))
  }
}
