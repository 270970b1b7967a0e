import Processes

/// Why the demo could not be played to its end.
enum DemoError: Error, Sendable, Hashable {
  /// Programs that it needs and that are not here: each with how to get it.
  case missing([MissingProgram])
  /// The hook that act two asks is not there or cannot be executed.
  case noHook(path: String)
  /// The number of rows that was asked for is none.
  case badRowCount(String)
  /// A step of setting the scene failed, and what the program said.
  case failed(step: String, said: String)
  /// This machine lacks what this kind of demo is played with: why.
  case skipped(String)
  /// The first act left the rows where they were, so that the second would show nothing.
  case nothingLost
}

/// A program that is not here.
struct MissingProgram: Sendable, Hashable {
  var name: String
  /// What to install.
  var remedy: String
}

extension DemoError: CustomStringConvertible {
  var description: String {
    switch self {
    case .missing(let programs):
      "cannot play the demo without "
        + programs.map { "'\($0.name)' (\($0.remedy))" }.joined(separator: ", ") + ": install and try again"
    case .noHook(let path):
      "cannot ask the hook '\(path)': no such program; build it with 'make build', or name one in TAGOUT_DEMO_HOOK"
    case .badRowCount(let text):
      "cannot load '\(text)' rows: give a whole number from 1 to 100000000 in TAGOUT_DEMO_ROWS"
    case .failed(let step, let said):
      "cannot \(step): \(said.isEmpty ? "the program did not say why" : said)"
    case .skipped(let reason):
      "skipped: \(reason)"
    case .nothingLost:
      "the unguarded act lost nothing, so there is nothing to compare: please report it with the output above"
    }
  }
}
