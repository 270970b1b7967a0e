import ArgumentParser

/// `tagout runner`, for `tagout-server`.
struct RunnerWords: HandedOverCommand {
  static let configuration = CommandConfiguration(
    commandName: "runner",
    abstract: "Plan and apply what was approved, as a server says.")

  @Argument(parsing: .captureForPassthrough, help: "See `tagout runner --help`.")
  var words: [String] = []
}
