import ArgumentParser
import Glibc
import Vocabulary

/// What opens a server's data: `tagout` hands these commands over.
package struct ServerTool: AsyncParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "tagout",
    abstract: "Run the pipeline that alone may change production.",
    version: TagoutVersion.text,
    subcommands: [
      VaultGroup.self,
      ServerCommand.self, RunnerCommand.self, WorkspaceGroup.self, PersonGroup.self, TokenGroup.self, StateTool.self,
      LedgerTool.self, CallCommand.self, BackupGroup.self, DrillGroup.self, RecoveryGroup.self, RestoreCommand.self,
      RecoveryDemoCommand.self,
      NotifyGroup.self, SandboxRun.self, SandboxEnter.self,
    ])

  package init() {}

  /// Reads the command line, does what it says, and ends this process with its status.
  package static func start() async {
    // Whatever is made here is for this user alone.
    umask(0o077)
    await main()
  }
}
