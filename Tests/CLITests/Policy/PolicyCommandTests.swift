import Foundation
import Formats
import Processes
import TestSupport
import Testing
import Vocabulary

/// The policy commands, the checks and the hook of this build, in folders of their own.
@Suite("Policies from the command line", .serialized)
struct PolicyCommandTests {
  /// A home with a project in it, and how to run a program there.
  private struct Stage {
    var folder: ScratchFolder
    var keeper: ProcessKeeper
    var project: String { folder.path + "/home/shop" }

    func write(_ name: String, _ text: String) throws {
      let url = URL(filePath: folder.path + "/home/" + name)
      try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: url)
    }

    func read(_ name: String) throws -> String {
      try String(contentsOf: URL(filePath: folder.path + "/home/" + name), encoding: .utf8)
    }

    /// Runs a program of this build; what is typed into it comes through a pipe.
    func run(_ program: String, _ words: [String], input: String? = nil) async throws -> ChildResult {
      try await run([BuiltProducts.path(of: program).path(percentEncoded: false)] + words, input: input)
    }

    private var environment: [String: String] {
      ["HOME": folder.path + "/home", "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"]
    }

    /// Runs `tagout` in a terminal of a person's own, or below a program.
    func type(
      _ words: [String], below parent: [String] = [], _ steps: [SessionStep]
    ) async throws -> PersonTerminal.Outcome {
      try await PersonTerminal(
        argv: parent + [BuiltProducts.path(of: "tagout").path(percentEncoded: false)] + words, directory: project,
        environment: environment, steps: steps
      ).run(keeper)
    }

    /// Runs a program with its arguments.
    func run(_ argv: [String], input: String? = nil) async throws -> ChildResult {
      let script = input.map { "printf %s " + Oracle.quoted($0) + " | " } ?? ""
      return try await keeper.run(
        ChildCommand(
          "bash", ["-c", script + argv.map(Oracle.quoted).joined(separator: " ")],
          environment: .exactly(environment),
          workingDirectory: project))
    }
  }

  private func onStage(_ body: @Sendable (Stage) async throws -> Void) async throws {
    let folder = try ScratchFolder.make(in: "/tmp", prefix: "tagout-test", isPassable: false)
    try await ProcessKeeper.with(folder) { keeper in
      let stage = Stage(folder: folder, keeper: keeper)
      try stage.write("shop/.git/HEAD", "")
      try await body(stage)
    }
  }

  private static let loose = """
    environments:
      play: {tier: development, workspace: play-*}
    rules:
      - code: terraform.destroy
        environment: play
        verdict: allow
        tests: [{command: terraform destroy, env: {TF_WORKSPACE: play-1}, verdict: allow}]
    """
  private static let destroy = ["check", "command", "--env", "TF_WORKSPACE=play-1", "--", "terraform destroy"]

  @Test("A project that loosens counts once a person at a terminal has said yes, until a byte changes")
  func accepts() async throws {
    try await onStage { stage in
      try stage.write("shop/tagout.yaml", Self.loose)
      try stage.write(".config/tagout/policy.yaml", "# mine\nprotect: \"*-ledger\" # kept\n")
      #expect(try await stage.run("tagout", Self.destroy).ending == .exited(20))
      let alone = try await stage.type(["policy", "accept"], below: ["/usr/bin/setsid", "-w"], [.typed("y\n")])
      #expect(alone.status == 1)
      #expect(alone.text.contains("only a person may accept what a project loosens, and there is no terminal"))
      #expect(try await stage.type(["policy", "accept"], [.until("", "y/N"), .typed("n\n")]).status == 1)
      #expect(try await stage.run("tagout", Self.destroy).ending == .exited(20))
      let yes = try await stage.type(["policy", "accept"], [.until("", "y/N"), .typed("y\n")])
      #expect(yes.status == 0, "\(yes.text)")
      #expect(yes.text.contains("line 2: counts workspace play-* as development"))
      #expect(
        try stage.read(".config/tagout/policy.yaml").hasPrefix(
          "# mine\nprotect: \"*-ledger\" # kept\naccepted:\n  - sha256:"))
      #expect(try await stage.run("tagout", Self.destroy).ending == .exited(0))

      try stage.write("shop/tagout.yaml", Self.loose + "\n")
      #expect(try await stage.run("tagout", Self.destroy).ending == .exited(20))
    }
  }

  @Test("What was typed before the question, an interrupt and an agent above are no yes")
  func acceptsNothingElse() async throws {
    try await onStage { stage in
      try stage.write("shop/tagout.yaml", Self.loose)
      // The command starts once the answer lies there, however slowly it is typed.
      try stage.write("patient", "until read -t 0; do :; done\nexec \"$@\"\n")
      let early = try await stage.type(
        ["policy", "accept"], below: ["/bin/bash", stage.folder.path + "/home/patient"],
        [.typed("y\n"), .until("", "y/N"), .typed("n\n")])
      #expect(early.status == 1 && early.text.contains("it was not accepted"), "\(early.text)")
      let interrupted = try await stage.type(["policy", "accept"], [.until("", "y/N"), .typed("y\u{3}")])
      #expect(interrupted.status == 1 && interrupted.text.contains("it was not accepted"), "\(interrupted.text)")
      // More than one command, so that the shell stays above the last.
      try stage.write("claude", "\"$@\"\nexit $?\n")
      let below = try await stage.type(
        ["policy", "accept"], below: ["/bin/bash", stage.folder.path + "/home/claude"], [.typed("y\n")])
      #expect(below.status == 1 && below.text.contains("this shell was started by claude"), "\(below.text)")
      #expect(try await stage.run("tagout", Self.destroy).ending == .exited(20))
    }
  }

  @Test("A policy that cannot be read: the hook refuses with its place, the checks exit with 1")
  func refusesUnreadable() async throws {
    try await onStage { stage in
      try stage.write("shop/tagout.yaml", "rules:\n  - code: a\n    verdict: maybe\n")
      let call = """
        {"session_id":"s","cwd":"\(stage.project)","hook_event_name":"PreToolUse","tool_name":"Bash","tool_input":{"command":"ls"}}
        """
      let hook = try await stage.run("tagout-hook", ["claude-code"], input: call)
      #expect(hook.ending == .exited(2))
      #expect(hook.text == "")
      #expect(
        hook.errorText
          == "tagout: the policy cannot be used: tagout.yaml:3:14: \"maybe\" is no verdict; write one of allow, approval, confirm, cooling-off, deny, restore-point, saved-plan\n"
      )
      for words in [
        ["check", "command", "--", "ls"], ["check", "argv", "--", "ls"], ["explain", "--", "ls"], ["policy", "show"],
        ["policy", "test"],
      ] {
        let result = try await stage.run("tagout", words)
        #expect(result.ending == .exited(1), "\(words)")
        #expect(result.errorText.contains("tagout.yaml:3:14: "), "\(words)")
      }
      let lines = try await stage.run(
        "tagout", ["check", "commands", "--jsonl"], input: #"{"id":1,"command":"ls","cwd":"\#(stage.project)"}"# + "\n")
      #expect(lines.ending == .exited(1))
      #expect(lines.text.contains("policy.unreadable"))
    }
  }

  @Test("The hook judges by the project's policy")
  func hookJudges() async throws {
    try await onStage { stage in
      func answer(_ tool: String, _ input: String) async throws -> String {
        let call = """
          {"session_id":"s","cwd":"\(stage.project)","hook_event_name":"PreToolUse","tool_name":"\(tool)","tool_input":\(input)}
          """
        let result = try await stage.run("tagout-hook", ["claude-code"], input: call)
        #expect(result.ending == .exited(0), "\(input): \(result.errorText)")
        return result.text
      }
      let remove = #"{"command":"rm notes.md"}"#
      #expect(try await answer("Bash", remove) == "")
      #expect(try await answer("mcp__shop__price", "{}") == "")
      try stage.write(
        "shop/tagout.yaml",
        "rules: [{effect: destroy, resource: \"*.md\", verdict: deny, reason: notes stay}, {tool: mcp__*__drop, verdict: deny}]\n"
      )
      try stage.write("shop/notes.md", "a")
      #expect(try await answer("Bash", remove).contains("notes stay"))
      #expect(try await answer("mcp__shop__drop", "{}").contains("deny"))
      #expect(try await answer("Bash", #"{"command":"rm other.txt"}"#) == "")
    }
  }

  @Test("What a project tightens holds in a repository, a policy and a folder inside of it, however deep")
  func holdsInside() async throws {
    try await onStage { stage in
      let deep = "shop/1/2/3/4/5/6/7/8/9"
      try stage.write("shop/tagout.yaml", "rules: [{effect: destroy, resource: \"*.md\", verdict: deny}]\n")
      try stage.write("shop/own/.git/HEAD", "ref: refs/heads/main\n")
      try stage.write("shop/empty/tagout.yaml", "rules: [{code: file.*, verdict: allow}]\n")
      try stage.write("\(deep)/notes.md", "")
      func answer(_ folder: String) async throws -> ChildResult {
        let call = """
          {"session_id":"s","cwd":"\(stage.folder.path)/home/\(folder)","hook_event_name":"PreToolUse","tool_name":"Bash",\
          "tool_input":{"command":"rm notes.md"}}
          """
        return try await stage.run("tagout-hook", ["claude-code"], input: call)
      }
      for folder in ["shop", "shop/own", "shop/empty", deep] {
        #expect(try await answer(folder).text.contains("\"deny\""), "\(folder)")
      }
      #expect(try await answer("other").text.isEmpty)
      let lost = try await answer(String(repeating: "d/", count: 200))
      #expect(lost.ending == .exited(2))
      #expect(lost.errorText.contains("the policy cannot be used: tagout.yaml: the folder lies more than 128 folders"))
    }
  }

  @Test("What an inner project loosens is told against the outer ones too")
  func acceptsInside() async throws {
    try await onStage { stage in
      try stage.write("shop/tagout.yaml", "rules: [{code: command.destroyed, verdict: deny}]\n")
      try stage.write("shop/in/tagout.yaml", "rules: [{code: command.destroyed, verdict: confirm}]\n")
      for words in [["policy", "accept", "--cwd", "in"], ["policy", "accept", "in/tagout.yaml"]] {
        let asked = try await stage.type(words, [.until("", "y/N"), .typed("n\n")])
        #expect(asked.text.contains("line 1: asks less for command.destroyed: confirm"), "\(asked.text)")
      }
    }
  }

  @Test("policy test says what failed and exits with 1")
  func tests() async throws {
    try await onStage { stage in
      try stage.write("shop/tagout.yaml", Self.loose)
      let passed = try await stage.run("tagout", ["policy", "test"])
      #expect(passed.ending == .exited(0))
      #expect(passed.text == "ok      tagout.yaml:7  terraform destroy\n1 passed, 0 failed\n")
      try stage.write("other.yaml", Self.loose.replacingOccurrences(of: "play-1", with: "blue"))
      let failed = try await stage.run("tagout", ["policy", "test", "../other.yaml"])
      #expect(failed.ending == .exited(1))
      #expect(
        failed.text == """
          FAILED  ../other.yaml:7  terraform destroy
                  expected allow, got deny
                  terraform.destroy asks for deny by built-in, row terraform.destroy, column unknown
          0 passed, 1 failed

          """)
      let failedJSON = try await stage.run("tagout", ["policy", "test", "--json", "../other.yaml"])
      #expect(failedJSON.ending == .exited(1))
      let json = try JSONReader.read(failedJSON.output)
      #expect(json["failed"] == .integer(1))
      let missing = try await stage.run("tagout", ["policy", "test", "none.yaml"])
      #expect(missing.ending == .exited(1))
      #expect(missing.errorText.contains("there is no policy \"none.yaml\""))
    }
  }

  @Test("policy show tells the files, what they say and whether they may loosen")
  func shows() async throws {
    try await onStage { stage in
      try stage.write("shop/tagout.yaml", Self.loose)
      try stage.write("shop/infra/main.tf", "")
      let shown = try await stage.run("tagout", ["policy", "show", "--cwd", "infra"])
      #expect(shown.ending == .exited(0))
      let text = shown.text
      #expect(text.contains("\(stage.project)/tagout.yaml  a project's, not accepted: may only tighten\n      sha256:"))
      #expect(
        text.contains("\n  play (development): workspace play-*  (only raises until accepted)\n      tagout.yaml:2\n"))
      #expect(text.contains("\nDATASETS  none\n"))
      let json = try JSONReader.read(try await stage.run("tagout", ["policy", "show", "--json"]).output)
      #expect(json["files"]?.elements?.first?["mayLoosen"] == .boolean(false))
      #expect(json["rules"]?["lines"]?.elements?.first?["origin"]?.text == "tagout.yaml:4")
    }
  }

  @Test("A check by a named file looks at no other")
  func checksByFile() async throws {
    try await onStage { stage in
      try stage.write("shop/tagout.yaml", "nonsense: 1\n")
      try stage.write("mine.yaml", Self.loose)
      let words = ["check", "command", "--policy", "../mine.yaml"] + Self.destroy.dropFirst(2)
      #expect(try await stage.run("tagout", words).ending == .exited(0))
      let line = #"{"id":1,"command":"terraform destroy","cwd":"/x","env":{"TF_WORKSPACE":"play-1"}}"# + "\n"
      let many = try await stage.run(
        "tagout", ["check", "commands", "--jsonl", "--policy", "../mine.yaml"], input: line)
      #expect(many.ending == .exited(0))
      #expect(many.text.hasPrefix(#"{"id":1,"verdict":"allow""#))
      let missing = try await stage.run("tagout", ["check", "command", "--policy", "gone.yaml", "--", "ls"])
      #expect(missing.ending == .exited(1))
      #expect(missing.errorText.contains("gone.yaml: there is no such file; give the path of a policy"))
    }
  }
}
