import ArgumentParser

/// `tagout drill`
struct DrillGroup: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "drill",
    abstract: "Prove restore points by restoring them.",
    subcommands: [DrillRunCommand.self, DrillList.self, DrillControls.self, DrillAccept.self])
}
