import ArgumentParser

/// `tagout recovery`
struct RecoveryGroup: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "recovery",
    abstract: "Show what could be brought back, and how sure that is.",
    subcommands: [RecoveryStatus.self])
}
