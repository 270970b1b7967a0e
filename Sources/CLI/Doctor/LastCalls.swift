import AgentProtocols
import Host
import Ledger
import Vocabulary

/// When each client last asked the hook, by the end of the ledger.
enum LastCalls {
  /// How many bytes of each log's end are looked at.
  private static let bound = 96 << 10

  /// The newest call of each client, canaries aside.
  static func find(in store: LedgerStore?, now: Instant) -> [String: Instant] {
    var calls: [String: Instant] = [:]
    for record in newest(in: store, now: now) where record.entry.actor.session?.value != Canary.session {
      guard let client = record.entry.actor.client?.value, HookClients.named(client) != nil else { continue }
      calls[client] = max(calls[client] ?? record.entry.time, record.entry.time)
    }
    return calls
  }

  /// Whether a canary of this client was recorded at a moment or later.
  static func hasCanary(of client: String, since start: Instant, in store: LedgerStore?, now: Instant) -> Bool {
    newest(in: store, now: now).contains { record in
      record.entry.time >= start && record.entry.actor.client?.value == client
        && record.entry.actor.session?.value == Canary.session
    }
  }

  /// The records at the ends of both logs, in no order.
  static func newest(in store: LedgerStore?, now: Instant) -> [LedgerRecord] {
    // A ledger that cannot be read tells of no call.
    guard let store, let parts = try? store.parts() else { return [] }
    let month = LedgerLog.reads(at: now)
    let last = parts.filter { $0.log == .decisions }.suffix(1) + parts.filter { $0.log == month }.suffix(1)
    return last.flatMap { store.newest(of: $0, bytes: bound) }
  }
}
