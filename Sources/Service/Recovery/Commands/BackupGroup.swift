import ArgumentParser

/// `tagout backup`
struct BackupGroup: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup",
    abstract: "Make restore points, and keep their heartbeat.",
    subcommands: [BackupRunCommand.self, BackupList.self, BackupHeartbeat.self])
}
