import Formats
import Vocabulary

/// Anthropic's Claude Code, as measured with version 2.1.330.
///
/// It obeys a JSON decision on standard output with exit status 0, and exit status 2. Its `ask` shows a dialog even when
/// it is told to ask for nothing, and refuses where nobody sits. Everything else on standard output, even a second line,
/// lets the call run.
package enum ClaudeCode: HookClient {
  package static let name = "claude-code"

  /// A program that it starts finds nothing on its standard input.
  package static let sight = ClientSight.whole

  package static func asks(_ verdict: Verdict) -> Bool {
    if case .hold([.confirm], _) = verdict { true } else { false }
  }

  package static func message(from bytes: [UInt8]) throws(ProtocolError) -> HookMessage {
    try ClaudeShape.message(from: bytes, client: name)
  }

  /// Silence where all is allowed; `ask` where the user's own yes is all that is missing; else a refusal that says why.
  package static func answer(to verdict: Verdict, reason: String) -> HookAnswer {
    switch verdict {
    case .allow: .silence
    case .hold: decision(asks(verdict) ? "ask" : "deny", reason: reason)
    case .deny: decision("deny", reason: reason)
    }
  }

  private static func decision(_ word: String, reason: String) -> HookAnswer {
    var writer = JSONWriter()
    writer.beginObject()
    writer.name("hookSpecificOutput")
    writer.beginObject()
    writer.name("hookEventName")
    writer.string("PreToolUse")
    writer.name("permissionDecision")
    writer.string(word)
    writer.name("permissionDecisionReason")
    writer.string(reason.isEmpty ? "stopped by tagout" : reason)
    writer.endObject()
    writer.endObject()
    writer.endLine()
    return HookAnswer(stdout: writer.bytes)
  }
}
