import Processes
import Testing

@testable import CLI

@Suite("A hook's answer is taken as its client takes it")
struct HookVerdictTests {
  private static let unattended = HookVerdict.Client(name: "claude-code", isAttended: false, blocksOnFailure: true)

  /// What a hook did, and whether the call ran: the rows that Claude Code 2.1.330 was measured on, with onFailure "block".
  static let measured: [(name: String, exit: Int32, output: String, errorOutput: String, runs: Bool)] = [
    ("deny", 0, decision("deny", reason: "no"), "", false),
    ("ask, nobody there", 0, decision("ask", reason: "sure?"), "", false),
    ("defer, nobody there", 0, decision("defer", reason: "later"), "", false),
    ("allow", 0, decision("allow", reason: "fine"), "", true),
    ("deny without a reason", 0, decision("deny", reason: nil), "", false),
    ("exit 2 with words", 2, "", "no\n", false),
    ("exit 2 without words", 2, "", "", false),
    ("exit 2, its output says allow", 2, decision("allow", reason: nil), "no", false),
    ("exit 1", 1, "", "broken", false),
    ("command missing", 127, "", "", false),
    ("empty output", 0, "", "", true),
    ("plain text", 0, "deny", "", true),
    ("broken JSON", 0, #"{"hookSpecificOutput":"#, "", true),
    ("a log line before the JSON", 0, "log\n" + decision("deny", reason: "no"), "", true),
    ("the decision at top level", 0, #"{"permissionDecision":"deny"}"#, "", true),
  ]

  private static func decision(_ word: String, reason: String?) -> String {
    let reason = reason.map { #","permissionDecisionReason":"\#($0)""# } ?? ""
    return #"{"hookSpecificOutput":{"hookEventName":"PreToolUse","permissionDecision":"\#(word)"\#(reason)}}"#
  }

  @Test("each measured answer lets the call run or not, as it did", arguments: measured)
  func measuredAnswers(_ row: (name: String, exit: Int32, output: String, errorOutput: String, runs: Bool)) {
    let result = ChildResult(
      ending: .exited(row.exit), output: Array(row.output.utf8), errorOutput: Array(row.errorOutput.utf8))
    #expect(runs(HookVerdict(result, to: Self.unattended)) == row.runs)
  }

  private func runs(_ verdict: HookVerdict) -> Bool {
    if case .runs = verdict { true } else { false }
  }

  @Test("a hook that failed guards nothing, and Codex wants a reason")
  func guards() {
    let attended = HookVerdict.Client(name: "claude-code", isAttended: true, blocksOnFailure: false)
    let codex = HookVerdict.Client(name: "codex", isAttended: true, blocksOnFailure: false)
    func verdict(_ exit: Int32, _ output: String = "", to client: HookVerdict.Client) -> HookVerdict {
      HookVerdict(ChildResult(ending: .exited(exit), output: Array(output.utf8)), to: client)
    }
    #expect(verdict(1, to: attended) == .runs("the hook failed (exit 1)"))
    #expect(verdict(126, to: attended) == .runs("the hook cannot be executed"))
    #expect(verdict(127, to: attended) == .runs("the hook is not there"))
    #expect(!runs(verdict(2, to: attended)) && runs(verdict(2, to: codex)))
    for (word, reason, claudeRuns, codexRuns) in [
      ("deny", "no", false, false), ("deny", nil, false, true), ("ask", "sure?", false, true),
      ("defer", "later", true, true), ("allow", "fine", true, true),
    ] {
      #expect(runs(verdict(0, Self.decision(word, reason: reason), to: attended)) == claudeRuns, "\(word)")
      #expect(runs(verdict(0, Self.decision(word, reason: reason), to: codex)) == codexRuns, "\(word)")
    }
  }

  @Test("the reason is the hook's own, whole")
  func reasons() {
    let denied = ChildResult(ending: .exited(0), output: Array(Self.decision("deny", reason: #"a\nb ü"#).utf8))
    #expect(HookVerdict(denied, to: Self.unattended) == .stops(decision: "deny", reason: "a\nb ü"))
    let failed = ChildResult(ending: .exited(2), errorOutput: Array("no ledger\n".utf8))
    #expect(HookVerdict(failed, to: Self.unattended) == .stops(decision: "error", reason: "no ledger"))
    let killed = ChildResult(ending: .signalled(9))
    #expect(
      HookVerdict(killed, to: Self.unattended)
        == .stops(decision: "error", reason: "the hook failed (signal 9); blocking because onFailure is \"block\""))
  }

  @Test("a call is sent with the client's members in the client's order")
  func payload() {
    let payload = HookPayload(
      session: "s1", transcript: "/p/s1.jsonl", folder: "/p", call: AgentCall("Look.", #"echo "a""#), number: 7)
    let expected = """
      {"session_id":"s1","transcript_path":"/p/s1.jsonl","cwd":"/p","permission_mode":"bypassPermissions",\
      "hook_event_name":"PreToolUse","tool_name":"Bash","tool_input":{"command":"echo \\"a\\"","description":"Look."},\
      "tool_use_id":"toolu_demo7"}

      """
    #expect(String(decoding: payload.bytes, as: UTF8.self) == expected)
  }
}
