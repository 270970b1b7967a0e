import ArgumentParser

/// `tagout ledger prove`, for `tagout-server`.
struct LedgerProveWords: HandedOverCommand {
  static let configuration = CommandConfiguration(
    commandName: "prove",
    abstract: "Write one record of a server with its proof.")

  static var nouns: [String] { ["ledger"] }

  @Argument(parsing: .captureForPassthrough, help: "See `tagout ledger prove --help`.")
  var words: [String] = []
}
