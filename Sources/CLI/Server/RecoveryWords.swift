import ArgumentParser

/// `tagout recovery`, for `tagout-server`.
struct RecoveryWords: HandedOverCommand {
  static let configuration = CommandConfiguration(
    commandName: "recovery",
    abstract: "Show what could be brought back, and how sure that is.")

  @Argument(parsing: .captureForPassthrough, help: "See `tagout recovery --help`.")
  var words: [String] = []
}
