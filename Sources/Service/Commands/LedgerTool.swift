import ArgumentParser

/// `tagout ledger`, as far as it is a server's or signatures are verified.
struct LedgerTool: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ledger",
    abstract: "Prove, export and verify a server's records.",
    subcommands: [LedgerKey.self, LedgerCheckpoint.self, LedgerProve.self, LedgerExport.self, LedgerVerifyTool.self])
}
