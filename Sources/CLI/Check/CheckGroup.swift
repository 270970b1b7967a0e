import ArgumentParser

/// `tagout check`: what would happen, and may it?
struct CheckGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Judge commands, plans, states and folders.",
    discussion: """
      EXAMPLE
        tagout check plan tfplan

      EXIT STATUS
        0 allow, 10 hold, 20 deny, 1 could not decide, 64 usage
      """,
    subcommands: [
      CheckCommand.self, CheckCommands.self, CheckArgv.self, CheckPlan.self, CheckState.self,
      CheckDirectory.self,
    ])
}
