import ArgumentParser
import Decision
import Host
import Ledger
import Vocabulary

/// `tagout session forget`
struct SessionForget: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "forget",
    abstract: "Forget what a session did, as a person.",
    discussion: """
      A person at a terminal may do it, an agent may not. Who forgot what is recorded in the ledger.

      EXAMPLE
        tagout session forget 3f2a

      EXIT STATUS
        0 forgotten, 1 no person types or there is no such session, 64 usage
      """)

  @Argument(help: "The session: its identifier, the beginning of it, or the client's name for it.")
  var session: String?

  @Flag(help: "Forget all sessions.")
  var all = false

  func validate() throws {
    guard (session != nil) != all else { throw ValidationError("name one session, or --all") }
  }

  func run() throws {
    let host = HostEnvironment.current()
    try PersonAtTerminal.require(for: "make Tagout forget a session", host)
    let store = try KeptSession.store(for: host)
    let now = SystemClock.now()
    let kept = try KeptSession.all(in: store, at: now)
    let chosen = try session.map { [try KeptSession.named($0, among: kept)] } ?? kept
    try record(chosen, host, at: now)
    for session in chosen where try store.forget(session.identifier) {
      print("forgotten  \(session.shortIdentifier)  \(session.memory.acts.count) acts")
    }
    if chosen.isEmpty { print("No session is remembered for anything.") }
  }

  /// The record comes first: what is forgotten without one would be gone without a trace.
  private func record(_ sessions: [KeptSession], _ host: HostEnvironment, at now: Instant) throws {
    guard let ledger = LedgerStore(for: host) else { throw CLIError.noLedgerFolder }
    let entries = sessions.map { session in
      var details: [StructuredObject.Member] = [
        .init("acts", .integer(Int64(session.memory.acts.count))), .init("memory", .string(session.identifier)),
      ]
      if let name = session.name?.session { details.append(.init("session", .string(name))) }
      return LedgerEntry(
        RecordKind("session-forgotten"), at: now, by: Actor(user: host.user.attribution),
        details: StructuredObject(details), version: TagoutVersion.text)
    }
    try ledger.record(entries, in: .decisions)
  }
}
