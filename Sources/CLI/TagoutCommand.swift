import ArgumentParser
import Vocabulary

/// The command line's root.
package struct TagoutCommand: AsyncParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "tagout",
    abstract: "Hold what cannot be undone until it was read.",
    discussion: """
      Tagout lets everything reversible through at full speed and holds what would destroy production.

      EXAMPLE
        tagout check command -- 'terraform destroy -auto-approve'

      EXIT STATUS
        0   done; for a check: allow
        10  a check says hold
        20  a check says deny
        1   it could not be decided or done
        64  the command line is wrong
      """,
    version: TagoutVersion.text,
    subcommands: [
      CheckGroup.self, PlanGroup.self, FixCommand.self, ExplainCommand.self, InitCommand.self, PolicyGroup.self,
      InstallCommand.self,
      UninstallCommand.self, DoctorCommand.self, ShellInit.self, ShellGuard.self,
      GuardShell.self, SessionGroup.self, LedgerGroup.self, MCPCommand.self, DemoCommand.self,
      ProposeCommand.self, ProposalGroup.self, StateGroup.self, VaultWords.self,
      ServerWords.self, RunnerWords.self, WorkspaceWords.self, PersonWords.self, TokenWords.self,
      BackupWords.self, DrillWords.self, RestoreWords.self, RecoveryWords.self,
      NotifyWords.self, CredentialsWords.self, ClockWords.self, CompletionsCommand.self,
    ])

  package init() {}

  /// Reads the command line, does what it says, and ends this process with its status.
  ///
  /// What waits for nothing runs on the main thread: any other has a heap of its own, which grows in small steps and in
  /// small pages, and that costs a big plan a third of its time.
  @MainActor
  package static func start() async {
    do {
      var command = try parseAsRoot()
      if !(command is any AsyncParsableCommand) {
        try command.run()
        exit()
      }
    } catch {
      exit(withError: error)
    }
    await main()
  }
}
