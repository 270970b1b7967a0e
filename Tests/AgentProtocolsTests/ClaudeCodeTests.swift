import AgentProtocols
import Testing
import TestSupport
import Vocabulary

@Suite struct ClaudeCodeTests {
  @Test("Each form in which the client asks is read", arguments: ClaudePayloads.samples)
  func reads(sample: ClaudePayloads.Sample) throws {
    let message = try ClaudeCode.message(from: Array(sample.payload.utf8))
    let expected = HookRequest(
      client: "claude-code", session: ClaudePayloads.session, subagent: sample.subagent, directory: "/home/dev/infra",
      permissionMode: "bypassPermissions", tool: sample.tool, use: "toolu_fake000100", input: sample.input)
    #expect(message == .question(expected))
  }

  @Test("A command of a tool that is not known is read in each form", arguments: ClaudePayloads.commands)
  func readsCommands(input: String, text: String?) throws {
    let payload = ClaudePayloads.payload("SomethingNew", input)
    guard case .question(let request) = try ClaudeCode.message(from: Array(payload.utf8)) else {
      Issue.record("no question")
      return
    }
    if let text {
      #expect(request.input == .shell(command: text))
    } else if case .other = request.input {
    } else {
      Issue.record("\(request.input)")
    }
  }

  @Test("A change of a file by a tool that is not known is read", arguments: ClaudePayloads.edits)
  func readsEdits(tool: String, input: String, expected: ToolInput) throws {
    let payload = ClaudePayloads.payload(tool, input)
    guard case .question(let request) = try ClaudeCode.message(from: Array(payload.utf8)) else {
      Issue.record("no question")
      return
    }
    #expect(request.input == expected)
  }

  @Test("What the client may leave out may be missing")
  func optionalMembers() throws {
    let message = try ClaudeCode.message(from: Array(ClaudePayloads.resumed.utf8))
    let expected = HookRequest(
      client: "claude-code", session: "s", directory: "/home/dev", tool: "Bash", input: .shell(command: "ls"))
    #expect(message == .question(expected))
  }

  @Test("An input of another shape is refused with what is wrong with it", arguments: ClaudePayloads.unknown)
  func refuses(payload: String, words: String) {
    let error = #expect(throws: ProtocolError.self) { try ClaudeCode.message(from: Array(payload.utf8)) }
    let sentence = error?.description ?? ""
    #expect(sentence.contains(words))
    #expect(sentence.hasSuffix("; nothing was allowed: update Tagout, or report the client's version"))
  }

  @Test("Bytes that are no UTF-8 are refused")
  func refusesMalformedText() {
    var bytes = Array(ClaudePayloads.resumed.utf8)
    bytes[bytes.count - 5] = 0xFF
    #expect(throws: ProtocolError.self) { try ClaudeCode.message(from: bytes) }
  }

  @Test(
    "Events that wait for no decision are noticed",
    arguments: [
      "PermissionRequest", "SessionStart", "UserPromptSubmit", "Stop",
      "SessionEnd",
      "ConfigChange",
    ])
  func notices(event: String) throws {
    let payload = ClaudePayloads.resumed.replacing("PreToolUse", with: event)
    #expect(try ClaudeCode.message(from: Array(payload.utf8)) == .notice(event: event))
  }

  @Test("What has run is told with how it ended", arguments: [("PostToolUse", true), ("PostToolUseFailure", false)])
  func outcomes(event: String, succeeded: Bool) throws {
    let payload = ClaudePayloads.resumed.replacing("PreToolUse", with: event)
    let expected = HookRequest(
      client: "claude-code", session: "s", directory: "/home/dev", tool: "Bash", input: .shell(command: "ls"))
    #expect(try ClaudeCode.message(from: Array(payload.utf8)) == .outcome(expected, succeeded: succeeded))
  }

  @Test("What has run and is not understood is noticed, since it cannot be refused any more")
  func outcomeOfAnotherShape() throws {
    let payload = #"{"hook_event_name":"PostToolUse","cwd":"/x","tool_name":"Bash","tool_input":{}}"#
    #expect(try ClaudeCode.message(from: Array(payload.utf8)) == .notice(event: "PostToolUse"))
  }

  @Test("The one who asks is known by the client's word, the user by ours")
  func actor() throws {
    let sample = ClaudePayloads.samples[1]
    guard case .question(let request) = try ClaudeCode.message(from: Array(sample.payload.utf8)) else {
      Issue.record("no question")
      return
    }
    let expected = Actor(
      user: .proven("dev (1000)"), client: .claimed("claude-code"), session: .claimed(ClaudePayloads.session),
      subagent: .claimed("general-purpose a09e2326e85bd0ad6"))
    #expect(request.actor(user: .proven("dev (1000)")) == expected)
  }

  @Test(
    "What a record says was asked",
    arguments: [
      (ToolInput.shell(command: "ls -l"), "ls -l"),
      (.write(path: "/a", content: "secret"), "/a"),
      (.edit(path: "/a", replacements: []), "/a"),
      (.mcp(server: "tf", tool: "apply", arguments: .object(["dir": .string("x")])), #"tf apply {"dir":"x"}"#),
      (.prompt("go", isScheduled: true), "go"),
      (.patch("*** Begin Patch"), "*** Begin Patch"),
      (.other(.object(["skill": .string("zz")])), #"{"skill":"zz"}"#),
    ])
  func recordedText(input: ToolInput, text: String) {
    #expect(input.recordedText == text)
  }

  @Test("Any damage to a payload is read or refused, and never trapped over")
  func damagedPayloads() {
    let seed: UInt64 = 42
    var random = SeededRandom(seed: seed)
    let start = ContinuousClock.now
    let payloads = ClaudePayloads.samples.map { Array($0.payload.utf8) }
    var round = 0
    while round < 20_000, ContinuousClock.now - start < .seconds(2) {
      round += 1
      var bytes = payloads[Int.random(in: 0..<payloads.count, using: &random)]
      for _ in 0..<Int.random(in: 1...4, using: &random) where !bytes.isEmpty {
        let index = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: bytes[index] = UInt8.random(in: 0...255, using: &random)
        case 1: bytes.remove(at: index)
        case 2: bytes.removeSubrange(index...)
        default: bytes.insert(contentsOf: bytes[index...].prefix(12), at: index)
        }
      }
      do {
        guard case .question(let request) = try ClaudeCode.message(from: bytes) else { continue }
        #expect(request.directory.hasPrefix("/"), "seed \(seed) round \(round)")
      } catch {
        #expect(!error.description.isEmpty)
      }
    }
    #expect(round > 100)
  }
}

@Suite struct HookAnswerTests {
  static let finding = Finding("terraform.destroy", .critical, "m", evidence: .whole)

  static func decision(_ word: String, _ reason: String) -> HookAnswer {
    HookAnswer(
      stdout: Array(
        (#"{"hookSpecificOutput":{"hookEventName":"PreToolUse","permissionDecision":"\#(word)","#
          + #""permissionDecisionReason":"\#(reason)"}}"# + "\n").utf8))
  }

  @Test(
    "Claude Code is answered with one JSON object, or with silence",
    arguments: [
      (Verdict.allow([]), "R", HookAnswer.silence),
      (.allow([finding]), "R", .silence),
      (.deny([finding]), "stopped \"x\"\nbecause é", decision("deny", #"stopped \"x\"\nbecause é"#)),
      (.deny([]), "", decision("deny", "stopped by tagout")),
      (.hold([.confirm], [finding]), "R", decision("ask", "R")),
      (.hold([], []), "R", decision("deny", "R")),
      (.hold([.confirm, .approval(count: 1)], []), "R", decision("deny", "R")),
      (.hold([.confirm, .savedPlan], []), "R", decision("deny", "R")),
      (.hold([.approval(count: 1)], []), "R", decision("deny", "R")),
      (.hold([.restorePoint], []), "R", decision("deny", "R")),
      (.hold([.savedPlan], []), "R", decision("deny", "R")),
      (.hold([.coolingOff(minutes: 5)], []), "R", decision("deny", "R")),
    ])
  func claudeCode(verdict: Verdict, reason: String, answer: HookAnswer) {
    #expect(ClaudeCode.answer(to: verdict, reason: reason) == answer)
  }

  @Test(
    "Codex is never asked: what is not allowed is refused by exit status 2",
    arguments: [
      (Verdict.allow([]), "R", HookAnswer.silence),
      (.deny([]), "R", HookAnswer(stderr: Array("tagout: R\n".utf8), exitCode: 2)),
      (.deny([]), "", HookAnswer(stderr: Array("tagout: the hook failed\n".utf8), exitCode: 2)),
      (.hold([.confirm], []), "R", HookAnswer(stderr: Array("tagout: R\n".utf8), exitCode: 2)),
      (.hold([.savedPlan], []), "R", HookAnswer(stderr: Array("tagout: R\n".utf8), exitCode: 2)),
    ])
  func codex(verdict: Verdict, reason: String, answer: HookAnswer) {
    #expect(Codex.answer(to: verdict, reason: reason) == answer)
  }

  @Test("Codex asks in the same form")
  func codexMessage() throws {
    let expected = HookRequest(
      client: "codex", session: "01a2025d-..", directory: "/home/dev/infra", permissionMode: "bypassPermissions",
      tool: "Bash", use: "call_T0_0", input: .shell(command: "echo RAN ..."))
    #expect(try Codex.message(from: Array(ClaudePayloads.codex.utf8)) == .question(expected))
  }

  @Test("Only a confirmation is asked for, and only by a client that can ask")
  func asks() {
    #expect(ClaudeCode.asks(.hold([.confirm], [])))
    #expect(!ClaudeCode.asks(.hold([.confirm, .savedPlan], [])))
    #expect(!ClaudeCode.asks(.deny([])))
    #expect(!ClaudeCode.asks(.allow([])))
    #expect(!Codex.asks(.hold([.confirm], [])))
    #expect(ClaudeCode.sight == .whole)
    #expect(Codex.sight == ClientSight(showsFolder: false, showsTyping: false))
  }

  @Test("A client is found by its name")
  func clientsByName() {
    #expect(HookClients.named("claude-code")?.name == "claude-code")
    #expect(HookClients.named("codex")?.name == "codex")
    #expect(HookClients.named("Claude-Code") == nil)
    #expect(HookClients.named("") == nil)
  }

  @Test("A refusal has nothing on standard output and something on standard error")
  func refusal() {
    #expect(HookAnswer.refusal("no").stdout.isEmpty)
    #expect(HookAnswer.refusal("no").stderr == Array("tagout: no\n".utf8))
    #expect(HookAnswer.refusal("no").exitCode == 2)
  }
}
