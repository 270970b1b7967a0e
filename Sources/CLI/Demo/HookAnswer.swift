import Formats
import Processes
import Vocabulary

/// What a hook's end means to Claude Code, as its 2.1.330 was measured to take it, registered with
/// `"onFailure":"block"` as `tagout install` does.
enum HookAnswer: Sendable, Hashable {
  /// The call runs.
  case pass
  /// The call does not run. The decision is the hook's word, or `error` for a hook that failed.
  case stop(decision: String, reason: String)

  /// Reads a hook's exit and output.
  init(_ result: ChildResult) {
    switch result.ending {
    case .exited(0): self = Self.decision(result.output)
    case .exited(2):
      let reason = Self.trimmed(result.errorText)
      self = .stop(decision: "error", reason: reason.isEmpty ? "no stderr output" : reason)
    case .exited, .signalled:
      self = .stop(
        decision: "error", reason: "the hook failed (\(result.ending)); blocking because onFailure is \"block\"")
    }
  }

  /// A session without a person at its keyboard takes `ask` and `defer` for a no.
  private static func decision(_ output: [UInt8]) -> HookAnswer {
    // The client takes an output that is no JSON for no answer.
    guard let answer = try? JSONReader.read(output), let specific = answer["hookSpecificOutput"],
      specific["hookEventName"]?.text == "PreToolUse", let decision = specific["permissionDecision"]?.text,
      ["deny", "ask", "defer"].contains(decision)
    else { return .pass }
    return .stop(decision: decision, reason: specific["permissionDecisionReason"]?.text ?? "Blocked by hook")
  }

  private static func trimmed(_ text: String) -> String {
    var text = text
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }
}
