import ArgumentParser

/// `tagout ledger key`, for `tagout-server`.
struct LedgerKeyWords: HandedOverCommand {
  static let configuration = CommandConfiguration(
    commandName: "key",
    abstract: "Print what verifies a server's checkpoints.")

  static var nouns: [String] { ["ledger"] }

  @Argument(parsing: .captureForPassthrough, help: "See `tagout ledger key --help`.")
  var words: [String] = []
}
