import ArgumentParser
import Host
import Processes

/// A command whose work is done by `tagout-server`, which stands beside this program: whatever opens a server's data.
///
/// So the command-line tool stays small, and needs neither a database nor a web server.
protocol HandedOverCommand: ParsableCommand {
  /// All that stands after the command's name, `--help` too.
  var words: [String] { get }
}

extension HandedOverCommand {
  func run() throws {
    try ServerProgram.take(over: [Self._commandName] + words)
  }
}
