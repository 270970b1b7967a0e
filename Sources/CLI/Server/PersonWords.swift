import ArgumentParser

/// `tagout person`, for `tagout-server`.
struct PersonWords: HandedOverCommand {
  static let configuration = CommandConfiguration(
    commandName: "person",
    abstract: "Enrol the people who may approve.")

  @Argument(parsing: .captureForPassthrough, help: "See `tagout person --help`.")
  var words: [String] = []
}
