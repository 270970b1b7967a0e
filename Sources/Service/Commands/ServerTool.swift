import ArgumentParser
import Vocabulary

/// What opens a server's data: `tagout` hands these commands over.
package struct ServerTool: AsyncParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "tagout",
    abstract: "Run the pipeline that alone may change production.",
    version: TagoutVersion.text,
    subcommands: [ServerCommand.self, TokenGroup.self, StateTool.self])

  package init() {}

  /// Reads the command line, does what it says, and ends this process with its status.
  package static func start() async {
    await main()
  }
}
