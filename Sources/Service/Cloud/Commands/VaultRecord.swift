import Formats
import Host
import Ledger
import Processes
import Vocabulary

/// Records what was tried at a vault, in this user's ledger.
enum VaultRecord {
  static func write(_ kind: String, _ value: StructuredValue) throws {
    guard let ledger = LedgerStore(for: HostEnvironment.current()) else { return }
    let text = String(decoding: try JSONWriter.canonical(value), as: UTF8.self)
    let entry = ServerRecord.entry(
      kind, at: SystemClock.now(), by: OperatingUser.actor(), ["report": .string(text)])
    try ledger.record([entry], in: .decisions)
  }
}
