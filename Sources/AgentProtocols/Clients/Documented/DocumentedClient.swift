import Formats
import Vocabulary

/// A client whose hook is known from its own documents and was not run against here.
///
/// Whatever is not allowed is refused in the client's own form; allowed calls are answered with silence. None is made to
/// ask its user: no document says in which of the client's modes a question is put and in which it is passed over.
package protocol DocumentedClient: HookClient {
  /// The name that people know.
  static var title: String { get }
  /// The client's programs, as they are called in a shell.
  static var programs: [String] { get }
  /// How a refusal is said.
  static var refusal: RefusalForm { get }
  /// What the client would send for a shell command, in its own form: for proving that a hook answers.
  static func question(_ command: String, in folder: String, session: String) -> StructuredValue
}

extension DocumentedClient {
  package static var sight: ClientSight { .whole }

  package static func asks(_ verdict: Verdict) -> Bool { false }

  package static func answer(to verdict: Verdict, reason: String) -> HookAnswer {
    switch verdict {
    case .allow: .silence
    case .hold, .deny: refusal.answer(reason.isEmpty ? "stopped by tagout" : reason)
    }
  }
}

extension HookClients {
  /// The clients that are known from their documents alone.
  package static let documented: [any DocumentedClient.Type] = [
    Gemini.self, Cursor.self, Copilot.self, OpenCode.self, Windsurf.self, Cline.self, Amp.self, Droid.self, Kiro.self,
    Kimi.self, Antigravity.self,
  ]

  /// The documented client with a name; nil for one that was measured, and when there is none.
  package static func documented(_ name: String) -> (any DocumentedClient.Type)? {
    documented.first { $0.name == name }
  }
}
