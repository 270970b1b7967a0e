import ArgumentParser
import Assessment
import CommandEffects
import Host
import Ledger
import Vocabulary

/// Records what a check answered.
enum CheckRecord {
  /// Appends a record to this user's ledger; it is on disk when this returns.
  static func append(
    _ assessed: Assessed, text: [UInt8], tool: String, in directory: WorkingDirectory
  ) throws {
    let host = HostEnvironment.current()
    guard let store = LedgerStore(for: host) else { throw CLIError.noLedgerFolder }
    var folder: String?
    if case .known(let path) = directory { folder = path }
    let entry = LedgerEntry.assessment(
      of: String(decoding: text, as: UTF8.self), tool: tool, in: folder, verdict: assessed.verdict,
      effects: assessed.effects, by: Actor(user: host.user.attribution), at: SystemClock.now(),
      version: TagoutVersion.text)
    try store.record(entry, isOrdinary: LedgerEntry.isOrdinary(assessed.verdict, effects: assessed.effects))
  }
}
