import AgentProtocols
import Formats
import Host
import Ledger
import Vocabulary

/// What was tried on this machine before something was proposed, as the hook recorded it: secrets are out of it.
enum RecentActs {
  /// So many acts are told of, and so far back, in milliseconds.
  private static let bound = 12
  private static let reach: Int64 = 7_200_000

  /// What stands beside a client's name: the session of the newest act, and what that session did, the oldest first.
  static func claim(client: String?) -> StructuredValue {
    let now = SystemClock.now()
    let acts = LastCalls.newest(in: LedgerStore(for: .current()), now: now)
      .filter { act in
        act.entry.action != nil && act.entry.actor.session?.value != Canary.session
          && now.milliseconds - act.entry.time.milliseconds < reach
      }
      .sorted { $0.entry.time < $1.entry.time }
    guard let session = acts.last?.entry.actor.session?.value else {
      return client.map { .object(["client": .string($0)]) } ?? .null
    }
    let own = acts.filter { $0.entry.actor.session?.value == session }.suffix(bound)
    let name = acts.last?.entry.actor.client?.value ?? client
    var members: [StructuredObject.Member] = [
      .init("session", .string(session)), .init("trail", .array(own.map(told))),
    ]
    if let name { members.append(.init("client", .string(name))) }
    return .object(StructuredObject(members))
  }

  private static func told(_ record: LedgerRecord) -> StructuredValue {
    .object([
      "at": .string(record.entry.time.description),
      "text": .string(String(record.entry.action?.text.prefix(400) ?? "")),
      "verdict": .string(record.entry.verdict ?? ""),
    ])
  }
}
