/// Whether the next command of a list runs.
package enum ShellFlow: Sendable, Hashable {
  case running
  /// `break`: that many loops are left.
  case breaking(Int)
  /// `continue`: the loop that many levels out goes on with its next round.
  case continuing(Int)
  /// `return`: the function or the sourced file is left.
  case returning
  /// An expansion or an assignment was an error: the rest of the line is left out, in the text that is so many deep.
  case discarding(Int)
  /// `exit`: the shell has ended.
  case exited

  /// Whether a loop is what was left.
  var isOfLoop: Bool {
    switch self {
    case .breaking, .continuing: true
    case .running, .returning, .discarding, .exited: false
    }
  }
}
