import ArgumentParser

/// `tagout drill`, for `tagout-server`.
struct DrillWords: HandedOverCommand {
  static let configuration = CommandConfiguration(
    commandName: "drill",
    abstract: "Prove restore points by restoring them.")

  @Argument(parsing: .captureForPassthrough, help: "See `tagout drill --help`.")
  var words: [String] = []
}
