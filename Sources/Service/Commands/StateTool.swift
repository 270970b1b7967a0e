import ArgumentParser

/// `tagout state`, as far as it opens the server's data.
struct StateTool: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "state",
    abstract: "Mend the states that a server keeps.",
    subcommands: [StateDeclare.self])
}
