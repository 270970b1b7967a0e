import ArgumentParser

/// `tagout backup`, for `tagout-server`.
struct BackupWords: HandedOverCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup",
    abstract: "Make restore points, and keep their heartbeat.")

  @Argument(parsing: .captureForPassthrough, help: "See `tagout backup --help`.")
  var words: [String] = []
}
