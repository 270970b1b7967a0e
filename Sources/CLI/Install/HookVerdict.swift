import AgentProtocols
import Formats
import Processes
import Vocabulary

/// What a hook's end means to its client, as Claude Code 2.1.330 and Codex 0.163.0 were measured to take it.
enum HookVerdict: Sendable, Hashable {
  /// The tool call runs, and why.
  case runs(String)
  /// The tool call does not run. The decision is the hook's word, or `error` where it gave none.
  case stops(decision: String, reason: String)

  /// The client's side of it.
  struct Client: Sendable, Hashable {
    var name: String
    /// Whether a person sits at the session's keyboard; without one `defer` is a no.
    var isAttended: Bool
    /// Whether a hook that fails stops the call (`"onFailure":"block"`).
    var blocksOnFailure: Bool
  }

  /// Reads a hook's exit and output.
  init(_ result: ChildResult, to client: Client) {
    if let documented = HookClients.documented(client.name), case .exited(let status) = result.ending {
      let answer = HookAnswer(stdout: result.output, stderr: result.errorOutput, exitCode: status)
      if let reason = documented.refusal.reason(in: answer) {
        self = .stops(decision: "deny", reason: HookVerdict.trimmed(reason))
        return
      }
      if status == 0 {
        self = .runs("the hook does not refuse")
        return
      }
    }
    switch result.ending {
    case .exited(0): self = HookVerdict.decision(result.output, to: client)
    case .exited(2): self = HookVerdict.refusal(result.errorText, to: client)
    case .exited(126): self = .failure("the hook cannot be executed", to: client)
    case .exited(127): self = .failure("the hook is not there", to: client)
    case .exited, .signalled: self = .failure("the hook failed (\(result.ending))", to: client)
    }
  }

  /// What a hook that does not answer means.
  static func failure(_ why: String, to client: Client) -> HookVerdict {
    guard client.blocksOnFailure else { return .runs(why) }
    return .stops(decision: "error", reason: "\(why); blocking because onFailure is \"block\"")
  }

  /// Exit 2 stops by itself; Codex wants words with it.
  private static func refusal(_ words: String, to client: Client) -> HookVerdict {
    let reason = trimmed(words)
    if reason.isEmpty, client.name == Codex.name {
      return .runs("the hook refuses without a word on standard error")
    }
    return .stops(decision: "error", reason: reason.isEmpty ? "no stderr output" : reason)
  }

  private static func decision(_ output: [UInt8], to client: Client) -> HookVerdict {
    guard output.contains(where: { $0 > 0x20 }) else { return .runs("the hook says nothing") }
    // Whatever is not one JSON object is no answer to either client.
    guard let answer = try? JSONReader.read(output) else {
      return .runs("the hook writes something else than one JSON object")
    }
    guard let specific = answer["hookSpecificOutput"], specific["hookEventName"]?.text == "PreToolUse",
      let word = specific["permissionDecision"]?.text
    else { return .runs("the hook's answer has no decision") }
    let reason = specific["permissionDecisionReason"]?.text
    let isCodex = client.name == Codex.name
    let stopping = isCodex ? ["deny"] : client.isAttended ? ["deny", "ask"] : ["deny", "ask", "defer"]
    guard stopping.contains(word), !isCodex || reason?.isEmpty == false else { return .runs("the hook says \(word)") }
    return .stops(decision: word, reason: reason ?? "Blocked by hook")
  }

  private static func trimmed(_ text: String) -> String {
    var text = text
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }
}
