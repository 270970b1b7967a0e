import ArgumentParser

/// `tagout ledger`: what was asked, judged and done.
struct LedgerGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ledger",
    abstract: "Show and verify what was recorded.",
    discussion: """
      EXAMPLE
        tagout ledger verify

      EXIT STATUS
        0 done, 1 something is wrong, 64 usage
      """,
    subcommands: [
      LedgerShow.self, LedgerVerify.self, LedgerProveWords.self, LedgerExportWords.self, LedgerCheckpointWords.self,
      LedgerKeyWords.self,
    ])
}
