import ArgumentParser

/// `tagout token`, for `tagout-server`.
struct TokenWords: HandedOverCommand {
  static let configuration = CommandConfiguration(
    commandName: "token",
    abstract: "Give out and take back what agents and runners bear.")

  @Argument(parsing: .captureForPassthrough, help: "See `tagout token --help`.")
  var words: [String] = []
}
