import AgentProtocols
import Formats
import Processes
import Vocabulary

/// What a hook's end means to its client, as Claude Code 2.1.330 and Codex 0.163.0 were measured to take it. A hook that
/// failed counts as not asked, although `onFailure` may stop the call: it guards nothing.
enum HookVerdict: Sendable, Hashable {
  /// The tool call runs, and why.
  case runs(String)
  /// The tool call is stopped by the hook's word.
  case stops

  /// Reads a hook's exit and output.
  init(_ result: ChildResult, client: String) {
    switch result.ending {
    case .exited(0): self = HookVerdict.decision(result.output, client: client)
    case .exited(2):
      let isMute = !result.errorOutput.contains { $0 > 0x20 }
      self = isMute && client == Codex.name ? .runs("the hook refuses without a word on standard error") : .stops
    case .exited(126): self = .runs("the hook cannot be executed")
    case .exited(127): self = .runs("the hook is not there")
    case .exited, .signalled: self = .runs("the hook fails with \(result.ending)")
    }
  }

  private static func decision(_ output: [UInt8], client: String) -> HookVerdict {
    guard output.contains(where: { $0 > 0x20 }) else { return .runs("the hook says nothing") }
    // Whatever is not one JSON object is no answer to either client.
    guard let answer = try? JSONReader.read(output) else {
      return .runs("the hook writes something else than one JSON object")
    }
    guard let specific = answer["hookSpecificOutput"], specific["hookEventName"]?.text == "PreToolUse",
      let word = specific["permissionDecision"]?.text
    else { return .runs("the hook's answer has no decision") }
    let stopping = client == Codex.name ? ["deny"] : ["deny", "ask"]
    let hasReason = specific["permissionDecisionReason"]?.text?.isEmpty == false
    guard stopping.contains(word), hasReason || client != Codex.name else { return .runs("the hook says \(word)") }
    return .stops
  }
}
