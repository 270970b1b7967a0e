import ArgumentParser

/// `tagout notify`, for `tagout-server`.
struct NotifyWords: HandedOverCommand {
  static let configuration = CommandConfiguration(
    commandName: "notify",
    abstract: "Say who is told of what happens.")

  @Argument(parsing: .captureForPassthrough, help: "See `tagout notify --help`.")
  var words: [String] = []
}
