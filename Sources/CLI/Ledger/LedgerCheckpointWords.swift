import ArgumentParser

/// `tagout ledger checkpoint`, for `tagout-server`.
struct LedgerCheckpointWords: HandedOverCommand {
  static let configuration = CommandConfiguration(
    commandName: "checkpoint",
    abstract: "Sign how far a server's records have come.")

  static var nouns: [String] { ["ledger"] }

  @Argument(parsing: .captureForPassthrough, help: "See `tagout ledger checkpoint --help`.")
  var words: [String] = []
}
