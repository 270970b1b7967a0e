import ArgumentParser

/// `tagout server`, for `tagout-server`.
struct ServerWords: HandedOverCommand {
  static let configuration = CommandConfiguration(
    commandName: "server",
    abstract: "Serve proposals, approvals and states.")

  @Argument(parsing: .captureForPassthrough, help: "See `tagout server --help`.")
  var words: [String] = []
}
