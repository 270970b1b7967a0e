import ArgumentParser

/// `tagout ledger export`, for `tagout-server`.
struct LedgerExportWords: HandedOverCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write all records of a server with what verifies them.")

  static var nouns: [String] { ["ledger"] }

  @Argument(parsing: .captureForPassthrough, help: "See `tagout ledger export --help`.")
  var words: [String] = []
}
