import ArgumentParser

/// `tagout clock`, for `tagout-server`.
struct ClockWords: HandedOverCommand {
  static let configuration = CommandConfiguration(
    commandName: "clock",
    abstract: "Settle a server's clock that was set back.")

  @Argument(parsing: .captureForPassthrough, help: "See `tagout clock --help`.")
  var words: [String] = []
}
