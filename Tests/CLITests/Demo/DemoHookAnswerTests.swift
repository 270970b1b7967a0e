import Processes
import Testing

@testable import CLI

@Suite("The demo takes a hook's answer as Claude Code does")
struct DemoHookAnswerTests {
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
    #expect((HookAnswer(result) == .pass) == row.runs)
  }

  @Test("the reason is the hook's own, whole")
  func reasons() {
    let denied = ChildResult(ending: .exited(0), output: Array(Self.decision("deny", reason: #"a\nb ü"#).utf8))
    #expect(HookAnswer(denied) == .stop(decision: "deny", reason: "a\nb ü"))
    let failed = ChildResult(ending: .exited(2), errorOutput: Array("no ledger\n".utf8))
    #expect(HookAnswer(failed) == .stop(decision: "error", reason: "no ledger"))
    let killed = ChildResult(ending: .signalled(9))
    #expect(
      HookAnswer(killed)
        == .stop(decision: "error", reason: "the hook failed (signal 9); blocking because onFailure is \"block\""))
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
