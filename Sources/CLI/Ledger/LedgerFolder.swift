import ArgumentParser
import Host
import Ledger

/// Which ledger a command looks at.
struct LedgerFolder: ParsableArguments {
  @Option(
    name: .customLong("ledger"), help: ArgumentHelp("The ledger's folder (default: this user's).", valueName: "folder"))
  var folder: String?

  /// The ledger that is meant.
  func store() throws -> LedgerStore {
    if let folder { return LedgerStore(directory: folder) }
    guard let store = LedgerStore(for: HostEnvironment.current()) else { throw CLIError.noLedgerFolder }
    return store
  }
}
