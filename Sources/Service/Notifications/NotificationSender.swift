import Formats
import Ledger
import Logging
import Vocabulary

/// Tells the targets what the ledger has more: each goes through the records at its own pace.
///
/// The ledger is the queue: what is recorded is told, after a crash too, at least once; nothing waits for it.
package struct NotificationSender: Sendable {
  /// How often a message is tried before it is given up; the pauses between double from a second to an hour.
  static let tries: Int64 = 12
  private static let longest: Int64 = 3_600_000
  private static let batch = 200

  private let core: ServerCore
  private let base: String?

  package init(_ core: ServerCore, base: String?) {
    self.core = core
    self.base = base
  }

  /// Round after round, until it is cancelled.
  func repeatedly(_ logger: Logger) async {
    while !Task.isCancelled {
      var isIdle = true
      do {
        isIdle = try await run() == 0
      } catch {
        logger.error("notifications", metadata: ["error": "\(error)"])
      }
      guard isIdle else { continue }
      // A sleep that is cut short ends the loop.
      try? await Task.sleep(for: .seconds(1))
    }
  }

  /// One round: at most one message to each target; gives how many have something more.
  package func run() async throws -> Int {
    let now = core.clock.now()
    let targets = try await core.store.read { try $0.notificationTargets() }.filter { $0.next <= now }
    return await withTaskGroup(of: Bool.self) { tasks in
      for target in targets { tasks.addTask { await goOn(target) } }
      return await tasks.reduce(0) { $0 + ($1 ? 1 : 0) }
    }
  }

  /// Takes one target a step on; gives whether there is more for it now.
  private func goOn(_ target: NotificationTarget) async -> Bool {
    do {
      let position = Int(target.position)
      let lines = try await core.store.read { try $0.ledgerLines(from: position, limit: NotificationSender.batch) }
      for (index, line) in lines.enumerated() {
        let sequence = Int64(position + index)
        guard let message = try await message(line, sequence), target.topics.contains(message.topic) else { continue }
        return await tell(target, message)
      }
      guard !lines.isEmpty else { return false }
      try await advance(target, to: Int64(position + lines.count), records: [])
      return lines.count == NotificationSender.batch
    } catch {
      // The store is in trouble, which others tell of; the next round looks again.
      return false
    }
  }

  private func message(_ line: [UInt8], _ sequence: Int64) async throws -> NotificationMessage? {
    let record = try JSONReader.read(line, limits: .stored)
    var proposal: StoredProposal?
    if let id = record["details"]?["proposal"]?.text {
      proposal = try await core.store.read { try $0.proposal(id) }
    }
    return NotificationMessage(record, sequence: sequence, proposal: proposal, base: base)
  }

  /// Gives whether it goes on at once.
  private func tell(_ target: NotificationTarget, _ message: NotificationMessage) async -> Bool {
    do {
      try await NotificationPost(core: core, target: target).deliver(message)
      try await advance(target, to: message.sequence + 1, records: [entry("notification.sent", target, message)])
      return true
    } catch {
      // What cannot be written down is tried again.
      return (try? await putOff(target, message, "\(error)")) ?? false
    }
  }

  private func putOff(_ target: NotificationTarget, _ message: NotificationMessage, _ reason: String) async throws
    -> Bool
  {
    let attempts = target.attempts + 1
    guard attempts < NotificationSender.tries else {
      let given = entry("notification.given-up", target, message, ["reason": .string(String(reason.prefix(500)))])
      try await advance(target, to: message.sequence + 1, records: [given])
      return true
    }
    let pause = min(1000 << min(attempts - 1, 12), NotificationSender.longest)
    let next = Instant(milliseconds: core.clock.now().milliseconds + pause)
    try await core.store.write(.notificationPutOff) { store in
      try store.advance(target, to: message.sequence, attempts: attempts, next: next)
    }
    return false
  }

  private func advance(_ target: NotificationTarget, to position: Int64, records: [LedgerEntry]) async throws {
    let now = core.clock.now()
    try await core.store.write(.notificationSent) { store in
      try store.advance(target, to: position, attempts: 0, next: now)
      try store.append(records)
    }
  }

  private func entry(
    _ kind: String, _ target: NotificationTarget, _ message: NotificationMessage, _ more: StructuredObject = [:]
  ) -> LedgerEntry {
    let details: StructuredObject = [
      "of": .string(message.kind), "record": .integer(message.sequence), "target": .string(target.name),
    ]
    return ServerRecord.entry(kind, at: core.clock.now(), details.merging(more))
  }
}
