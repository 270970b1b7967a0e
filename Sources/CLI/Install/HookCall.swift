/// How a client calls a hook.
struct HookCall: Sendable, Hashable {
  /// A program, or with `arguments` nil a shell command.
  var program: String
  /// The arguments of the program; nil for a shell command.
  var arguments: [String]?
  /// Whether the client refuses the call when the hook fails.
  var blocksOnFailure: Bool
  /// How long the client waits.
  var seconds: Int

  /// The words in which it is shown.
  var shown: String { ([program] + (arguments ?? [])).joined(separator: " ") }
}
