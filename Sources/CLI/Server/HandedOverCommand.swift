import ArgumentParser
import Host
import Processes

/// A command whose work is done by `tagout-server`, which stands beside this program: whatever opens a server's data.
///
/// So the command-line tool stays small, and needs neither a database nor a web server.
protocol HandedOverCommand: ParsableCommand {
  /// All that stands after the command's name, `--help` too.
  var words: [String] { get }
  /// The nouns that stand before the command's name.
  static var nouns: [String] { get }
}

extension HandedOverCommand {
  static var nouns: [String] { [] }

  func run() throws {
    try ServerProgram.take(over: Self.nouns + [Self._commandName] + words)
  }
}
