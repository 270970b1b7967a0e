import Testing

@Suite("A held line asks for the environment's name")
struct HeldLineTests {
  private static let settings = ["alias tf=terraform", "nuke() { terraform destroy; }", "tool=terraform"]

  @Test("the right name runs it, and who said yes is recorded", arguments: ShellSession.Shell.allCases)
  func rightName(shell: ShellSession.Shell) async throws {
    let outcome = try await ShellSession(shell: shell).run([
      .held("terraform destroy -auto-approve"), .keys("prod\r"), .line("echo status $?"),
    ])
    #expect(outcome.failure.isEmpty, "\(outcome.failure)")
    #expect(outcome.runs == ["destroy -auto-approve"])
    #expect(outcome.screen.contains("status 0"))
    #expect(outcome.screen.contains { $0.contains("^^^^^^^^^") })
    #expect(outcome.screen.contains { $0.contains("production: workspace \"prod\"") })
    #expect(outcome.ledger.contains("\"kind\":\"override\""))
    #expect(outcome.ledger.contains("\"answer\":\"confirmed\""))
    #expect(outcome.ledger.contains("\"proven\":true"))
  }

  @Test(
    "another name, Ctrl-C, Ctrl-D and nothing leave it, and the line is in the history",
    arguments: ShellSession.Shell.allCases)
  func otherAnswers(shell: ShellSession.Shell) async throws {
    let answers = ["yes\r", "\u{3}", "\u{4}", "\r", "pro\u{3}", "Prod\r", "prod prod\r"]
    let outcome = try await ShellSession(shell: shell).run(
      answers.enumerated().flatMap { number, keys -> [SessionStep] in
        [.held("terraform destroy -target=a.b\(number)"), .keys(keys), .line("echo status \(number) $?")]
      })
    #expect(outcome.failure.isEmpty, "\(outcome.failure)")
    #expect(outcome.runs.isEmpty)
    for number in answers.indices {
      #expect(outcome.screen.contains("status \(number) \(shell == .bash ? 130 : 1)"))
      #expect(outcome.history.contains("terraform destroy -target=a.b\(number)"))
    }
    #expect(outcome.ledger.contains("\"answer\":\"refused\""))
    #expect(!outcome.ledger.contains("confirmed"))
  }

  @Test("it is the whole text that is judged, however it is spelled", arguments: ShellSession.Shell.allCases)
  func spellings(shell: ShellSession.Shell) async throws {
    let texts = [
      "tf destroy", "nuke", "$tool destroy", "( terraform destroy )", "{ terraform destroy; } | cat",
      "terraform destroy &", " terraform destroy", "echo ran >ran; terraform destroy", "terra\\form destroy",
      "if true; then terraform destroy; fi", "eval 'terraform destroy'", "command terraform destroy",
      "cat <(terraform destroy)", "echo $(tf destroy)",
    ]
    let outcome = try await ShellSession(shell: shell, settings: Self.settings).run(
      texts.flatMap { [.held($0), .keys("no\r")] })
    #expect(outcome.failure.isEmpty, "\(outcome.failure)")
    #expect(outcome.runs.isEmpty)
    #expect(!outcome.files.contains("ran"))
  }

  @Test("of a pasted block with a loss nothing runs before the answer", arguments: ShellSession.Shell.allCases)
  func pastedBlock(shell: ShellSession.Shell) async throws {
    let block = "\u{1B}[200~echo first >>log\nterraform destroy\necho third >>log\u{1B}[201~"
    let outcome = try await ShellSession(shell: shell).run([
      .until(block, "third"), .held(""), .keys("no\r"), .line("echo still here"),
    ])
    #expect(outcome.failure.isEmpty, "\(outcome.failure)")
    #expect(outcome.runs.isEmpty)
    #expect(!outcome.files.contains("log"))
    let yes = try await ShellSession(shell: shell).run([
      .until(block, "third"), .held(""), .keys("prod\r"), .line("cat log"),
    ])
    #expect(yes.failure.isEmpty, "\(yes.failure)")
    #expect(yes.runs == ["destroy"])
    #expect(yes.screen.contains("third"))
  }

  @Test("a line that is typed in pieces is judged when it is whole", arguments: ShellSession.Shell.allCases)
  func pieces(shell: ShellSession.Shell) async throws {
    let outcome = try await ShellSession(shell: shell).run([
      .more("terraform \\"), .held("destroy"), .keys("no\r"),
      .more("for i in 1; do"), .more("terraform destroy"), .held("done"), .keys("no\r"),
      .line("echo still here"),
    ])
    #expect(outcome.failure.isEmpty, "\(outcome.failure)")
    #expect(outcome.runs.isEmpty)
  }

  @Test("history expansion is judged as what it stands for", arguments: ShellSession.Shell.allCases)
  func historyExpansion(shell: ShellSession.Shell) async throws {
    let outcome = try await ShellSession(shell: shell).run([
      .held("terraform destroy"), .keys("no\r"), .held("!!"), .keys("no\r"), .held("!terra"), .keys("no\r"),
      .line("echo still here"),
    ])
    #expect(outcome.failure.isEmpty, "\(outcome.failure)")
    #expect(outcome.runs.isEmpty)
  }

  @Test("what was typed ahead is no answer", arguments: ShellSession.Shell.allCases)
  func typedAhead(shell: ShellSession.Shell) async throws {
    let outcome = try await ShellSession(shell: shell).run([
      .until("echo ready; cat\r", "[\\r\\n]ready\\r\\n"), .until("x\r", "x\\r\\nx\\r\\n"), .keys("\u{4}"),
      .held("terraform destroy\rprod\rprod"), .keys("\u{3}"), .line("echo still here"),
    ])
    #expect(outcome.failure.isEmpty, "\(outcome.failure)")
    #expect(outcome.runs.isEmpty)
  }

  @Test("an agent's shell is told no and not asked", arguments: ShellSession.Shell.allCases)
  func agent(shell: ShellSession.Shell) async throws {
    let outcome = try await ShellSession(shell: shell, variables: ["CLAUDECODE": "1"]).run([
      .line("terraform destroy"), .line("echo still here"),
    ])
    #expect(outcome.failure.isEmpty, "\(outcome.failure)")
    #expect(outcome.runs.isEmpty)
    #expect(outcome.screen.contains { $0.contains("Only a person in a terminal of their own") })
    #expect(outcome.ledger.contains("CLAUDECODE is set"))
  }

  @Test("in vi's key map too", arguments: ShellSession.Shell.allCases)
  func viKeys(shell: ShellSession.Shell) async throws {
    let outcome = try await ShellSession(shell: shell, settings: [shell == .bash ? "set -o vi" : "bindkey -v"]).run([
      .held("terraform destroy"), .keys("no\r"), .held("terraform destroy\u{1B}"), .keys("no\r"),
      .line("echo still here"),
    ])
    #expect(outcome.failure.isEmpty, "\(outcome.failure)")
    #expect(outcome.runs.isEmpty)
  }
}
