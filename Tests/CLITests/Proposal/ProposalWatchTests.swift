import Formats
import Foundation
import Processes
import TestSupport
import Testing
import Vocabulary

/// The built `tagout proposal watch` and `show`, beside a program that answers as a server would.
@Suite("Watching proposals", .serialized) struct ProposalWatchTests {
  /// A folder with `tagout` and a `tagout-server` whose answers are files.
  private struct Stage {
    let folder: ScratchFolder
    let keeper: ProcessKeeper

    var program: String { folder.path + "/bin/tagout" }
    var environment: [String: String] {
      [
        "HOME": folder.path, "PATH": "/usr/bin:/bin", "TERM": "xterm", "NO_COLOR": "1",
        "TAGOUT_SERVER": "http://127.0.0.1:1", "TAGOUT_TOKEN": "token",
      ]
    }

    /// A program that reads what it is asked and prints the list, the log or the one proposal.
    func prepare(state: String = "held") throws {
      try FileManager.default.createDirectory(atPath: folder.path + "/bin", withIntermediateDirectories: true)
      // Another process writes it: nothing that is started meanwhile holds it open for writing (execve(2), ETXTBSY).
      let words = ["cp", BuiltProducts.path(of: "tagout").path(), program].map(Oracle.quoted).joined(separator: " ")
      _ = try Oracle.output(of: words, input: [])
      let server = """
        #!/bin/sh
        read -r request
        printf '{"status":200}\\n'
        case $request in
        *'/log?'*'from=0'*) printf '{"lines":[{"text":"Plan: 0 to add, 1 to destroy."}],"next":1}' ;;
        *'/log?'*) printf '{"lines":[],"next":1}' ;;
        *'/proposals?'*) printf '{"proposals":['; cat '\(folder.path)/proposal'; printf ']}' ;;
        *) cat '\(folder.path)/proposal' ;;
        esac
        """
      try ExecutableScript.write(server, to: folder.path + "/bin/tagout-server")
      try set(state: state)
    }

    func set(state: String) throws {
      let text = ProposalSamples.heldText.replacing("\"state\":\"held\"", with: "\"state\":\"\(state)\"")
      try Data(text.utf8).write(to: URL(filePath: folder.path + "/proposal"))
    }

    func watch(_ words: [String] = [], _ steps: [ScreenTerminal.Step]) async throws -> ScreenTerminal.Outcome {
      try await ScreenTerminal(argv: [program, "proposal", "watch"] + words, environment: environment, steps: steps)
        .run(keeper)
    }

    func run(_ words: [String]) async throws -> ChildResult {
      try await keeper.run(ChildCommand(program, words, environment: .exactly(environment), timeLimit: .seconds(60)))
    }
  }

  private func onStage(state: String = "held", _ body: @Sendable (Stage) async throws -> Void) async throws {
    let folder = try ScratchFolder.make(in: "/tmp", prefix: "tagout-watch", isPassable: false)
    try await ProcessKeeper.with(folder) { keeper in
      let stage = Stage(folder: folder, keeper: keeper)
      try stage.prepare(state: state)
      try await body(stage)
    }
  }

  @Test("It shows what waits and the log on a screen of its own, follows a new size, and q brings the terminal back")
  func screen() async throws {
    try await onStage { stage in
      let outcome = try await stage.watch(
        [],
        [
          .init(wait: "WAITS FOR PEOPLE"), .init(wait: "1 to destroy"),
          .init(size: [40, 120], wait: "─{120}"), .init(size: [12, 50], wait: "(?m)^─{50}$"), .init(send: "q"),
        ])
      #expect(outcome.failure.isEmpty && outcome.status == 0, "\(outcome.failure)\n\(outcome.text)")
      #expect(outcome.isRestored && outcome.overrun == 0, "\(outcome)")
    }
  }

  @Test(
    "A signal that ends it brings the terminal back first, and it ends by that signal",
    arguments: [("TERM", -15), ("HUP", -1), ("INT", -2)])
  func signals(_ name: String, _ status: Int) async throws {
    try await onStage { stage in
      let outcome = try await stage.watch([], [.init(wait: "WAITS FOR PEOPLE"), .init(signal: name)])
      #expect(outcome.failure.isEmpty && outcome.status == status && outcome.isRestored, "\(outcome)")
    }
  }

  @Test("Ctrl-C ends it; Ctrl-Z gives the terminal back, and after fg the screen is there again")
  func keys() async throws {
    try await onStage { stage in
      let outcome = try await stage.watch(
        [],
        [
          .init(wait: "WAITS FOR PEOPLE"), .init(send: "\u{1A}", stopsAndGoesOn: true),
          .init(size: [30, 90], wait: "─{90}"), .init(send: "\u{3}"),
        ])
      #expect(outcome.failure.isEmpty && outcome.status == -2 && outcome.isRestored, "\(outcome)")
    }
  }

  @Test("With a proposal it ends when that one is over, with its status, and leaves its words on the terminal")
  func over() async throws {
    try await onStage(state: "rejected") { stage in
      let outcome = try await stage.watch(["p-5f0c31"], [])
      #expect(outcome.failure.isEmpty && outcome.status == 20 && outcome.isRestored, "\(outcome)")
    }
  }

  @Test("Where there is no terminal it prints lines: each proposal's state, or what a run writes")
  func lines() async throws {
    try await onStage(state: "applied") { stage in
      let all = try await stage.run(["proposal", "watch", "--timeout", "0"])
      #expect(all.ending.isSuccess && all.text.contains("p-5f0c31aa  applied"), "\(all.text)\(all.errorText)")
      let one = try await stage.run(["proposal", "watch", "p-5f0c31"])
      #expect(one.ending.isSuccess && one.text.contains("1 to destroy"), "\(one.text)\(one.errorText)")
      #expect(!(all.text + one.text).contains("\u{1B}"))
    }
  }

  @Test("`show` prints the page in 80 columns where there is no terminal, and the server's object with --json")
  func show() async throws {
    try await onStage { stage in
      let shown = try await stage.run(["proposal", "show", "p-5f0c31"])
      #expect(shown.ending == .exited(10) && shown.text.contains("WOULD BE LOST"), "\(shown)")
      #expect(shown.text.split(separator: "\n").allSatisfy { $0.count <= 80 })
      let json = try await stage.run(["proposal", "show", "p-5f0c31", "--json"])
      #expect(try JSONReader.read(json.output) == ProposalSamples.held())
    }
  }
}
