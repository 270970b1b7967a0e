/// Why a child could not be run to its end.
package enum ProcessError: Error, Sendable, Hashable {
  /// No such program on the child's `PATH`, or at that path.
  case notFound(program: String)
  /// The system would not start it, and its reason.
  case cannotStart(program: String, reason: String)
  /// It ran longer than it may and was killed.
  case timedOut(program: String, limit: Duration)
  /// The supervisor is closing: nothing new is started.
  case closing
  /// A scratch folder could not be made there.
  case noScratchFolder(parent: String, reason: String)
  /// A file or folder inside a scratch folder could not be made or written.
  case cannotUse(path: String, reason: String)
}

extension ProcessError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .notFound(let program):
      "cannot start '\(program)': no such program; install it or put its folder on PATH"
    case .cannotStart(let program, let reason):
      "cannot start '\(program)': \(reason)"
    case .timedOut(let program, let limit):
      "'\(program)' ran longer than \(limit.components.seconds) s and was stopped; try again on a quieter machine"
    case .closing:
      "stopping: nothing new is started"
    case .noScratchFolder(let parent, let reason):
      "cannot make a scratch folder in '\(parent)': \(reason); set TMPDIR to a folder that can be written"
    case .cannotUse(let path, let reason):
      "cannot write '\(path)': \(reason); free space there or set TMPDIR to another folder"
    }
  }
}
