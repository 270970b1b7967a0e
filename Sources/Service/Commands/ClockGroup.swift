import ArgumentParser

/// `tagout clock`
struct ClockGroup: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "clock", abstract: "Settle a server's clock that was set back.", subcommands: [ClockAccept.self])
}
