import Vocabulary

/// A client whose hook we are: how it asks, and how it is answered.
///
/// Both directions are pure and may be called any number of times. An implementation refuses what it does not know: an
/// input whose shape is unknown throws, and the process then gives `HookAnswer.refusal`.
package protocol HookClient: Sendable {
  /// The name that `tagout-hook` is called with.
  static var name: String { get }
  /// What the client leaves out of a question.
  static var sight: ClientSight { get }
  /// Whether the answer to a verdict puts the question to the client's user, who may say yes.
  static func asks(_ verdict: Verdict) -> Bool
  /// Reads all of standard input.
  static func message(from bytes: [UInt8]) throws(ProtocolError) -> HookMessage
  /// The answer to a question. The reason is for the agent and for a person; it is not empty unless all is allowed.
  static func answer(to verdict: Verdict, reason: String) -> HookAnswer
}
