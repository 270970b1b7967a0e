/// Whether the next command of a list runs.
package enum ShellFlow: Sendable, Hashable {
  case running
  /// `break`: that many loops are left.
  case breaking(Int)
  /// `continue`: the loop that many levels out goes on with its next round.
  case continuing(Int)
  /// `return`: the function or the sourced file is left.
  case returning
  /// `exit`: the shell has ended.
  case exited
}
