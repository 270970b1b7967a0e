import ArgumentParser

/// `tagout credentials`, for `tagout-server`.
struct CredentialsWords: HandedOverCommand {
  static let configuration = CommandConfiguration(
    commandName: "credentials",
    abstract: "Hand out short-lived credentials that only read.")

  @Argument(parsing: .captureForPassthrough, help: "See `tagout credentials --help`.")
  var words: [String] = []
}
