import Vocabulary

/// OpenAI's Codex CLI, as measured with version 0.163.0.
///
/// It asks in Claude Code's form. Its `ask` lets the call run, so whatever is not allowed is refused: by exit status 2
/// with a reason on standard error. The folder that it names is not always the one that the command starts in.
package enum Codex: HookClient {
  package static let name = "codex"

  /// `exec_command` may start in another folder than the one that is named, and `write_stdin` asks nobody.
  package static let sight = ClientSight(showsFolder: false, showsTyping: false)

  package static func asks(_ verdict: Verdict) -> Bool { false }

  package static func message(from bytes: [UInt8]) throws(ProtocolError) -> HookMessage {
    try ClaudeShape.message(from: bytes, client: name)
  }

  package static func answer(to verdict: Verdict, reason: String) -> HookAnswer {
    switch verdict {
    case .allow: .silence
    case .hold, .deny: .refusal(reason)
    }
  }
}
