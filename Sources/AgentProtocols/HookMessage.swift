/// What came in on a hook's standard input.
package enum HookMessage: Sendable, Hashable {
  /// The longest input that is read, in bytes: a client hands over whole files that its agent writes.
  package static let bound = 16 << 20

  /// A tool wants to run, and the client waits for an answer.
  case question(HookRequest)
  /// A tool has run after all questions: what it was, and whether it ended well. Nobody waits for an answer.
  case outcome(HookRequest, succeeded: Bool)
  /// Something that there is nothing to say about: the name of the event.
  case notice(event: String)
}
