import Assessment
import Host
import Ledger
import Vocabulary

/// Records what a shell's guard answered.
struct ShellRecord {
  /// How a held text ended.
  enum Ending: Hashable {
    /// It was answered as it was judged.
    case judged
    /// A person typed the name, and it runs.
    case confirmed(name: String)
    /// Nobody who may typed the name, and why.
    case refused(reason: String)
  }

  let assessed: Assessed
  /// The text that evidence points into.
  let text: String
  /// What asks, e.g. `shell-guard`.
  let tool: String
  var pipeline: Attribution?

  /// Appends it to this user's ledger; on disk when this returns. What only reads is not stopped by a ledger that
  /// cannot be written.
  func append(_ ending: Ending, host: HostEnvironment) throws {
    let isOrdinary = LedgerEntry.isOrdinary(assessed.verdict, effects: assessed.effects)
    do {
      guard let store = LedgerStore(for: host) else { throw CLIError.noLedgerFolder }
      try store.record(entry(ending, host: host), isOrdinary: isOrdinary)
    } catch {
      guard isOrdinary else { throw error }
    }
  }

  private func entry(_ ending: Ending, host: HostEnvironment) -> LedgerEntry {
    var entry = LedgerEntry.assessment(
      of: text, tool: tool, in: host.directory, verdict: assessed.verdict, effects: assessed.effects,
      by: Actor(user: host.user.attribution, pipeline: pipeline), at: SystemClock.now(), version: TagoutVersion.text)
    switch ending {
    case .judged: break
    case .confirmed(let name):
      entry.kind = .override
      entry.details = ["answer": "confirmed", "typed": .string(Redactor.redact(name).text)]
    case .refused(let reason):
      entry.details = ["answer": "refused", "reason": .string(reason)]
    }
    return entry
  }
}
