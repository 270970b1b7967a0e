import Vocabulary

/// Reads the argv of one tool: which effects it would have, on what, where.
///
/// The contract: pure; called once for an invocation whose program name is one of `names`; bounded by the length of
/// the argv; a verb it does not know ends in `command.unknown-verb`, a deciding word that is not literal in
/// `command.unresolved`; reads end in a read effect and no finding.
package protocol ToolReader: Sendable {
  /// The program names it reads, e.g. `["terraform", "tofu"]`.
  static var names: [String] { get }

  /// Notes what the invocation would do.
  static func inspect(_ invocation: Invocation, into inspection: inout Inspection)
}
