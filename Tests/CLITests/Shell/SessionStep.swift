/// What is typed, and what has to be seen before the next.
struct SessionStep: Encodable, Hashable {
  var send: String
  /// A regular expression over what came since the last step; empty waits for nothing.
  var wait: String

  /// A new prompt: the mark that the sessions' prompt hooks print, then the editor's readiness (bracketed paste on).
  private static let prompt = "ready\\x07[\\s\\S]*?2004h"

  /// The first prompt.
  static let start = SessionStep(send: "", wait: prompt)

  /// A line that ends in a new prompt.
  static func line(_ text: String) -> SessionStep {
    SessionStep(send: text + "\r", wait: prompt)
  }

  /// Keys that end in a new prompt.
  static func keys(_ keys: String) -> SessionStep {
    SessionStep(send: keys, wait: prompt)
  }

  /// A line that goes on: bash says it is ready before the prompt for more, zsh behind it.
  static func more(_ text: String) -> SessionStep {
    SessionStep(send: text + "\r", wait: "2004h[^\\n]*more> |more> [^\\n]*2004h")
  }

  /// A line after which the guard asks for a name.
  static func held(_ text: String, name: String = "prod") -> SessionStep {
    SessionStep(send: text + "\r", wait: "Type \(name) to run it, anything else to leave it: ")
  }

  /// Keys after which something shows.
  static func until(_ keys: String, _ wait: String) -> SessionStep {
    SessionStep(send: keys, wait: wait)
  }

  /// Keys behind which nothing is waited for.
  static func typed(_ keys: String) -> SessionStep {
    SessionStep(send: keys, wait: "")
  }

  /// The end of the shell.
  static let exit = SessionStep(send: "exit 7\r", wait: "")
}
