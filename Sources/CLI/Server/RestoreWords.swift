import ArgumentParser

/// `tagout restore`, for `tagout-server`.
struct RestoreWords: HandedOverCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore",
    abstract: "Bring a dataset back, for real.")

  @Argument(parsing: .captureForPassthrough, help: "See `tagout restore --help`.")
  var words: [String] = []
}
