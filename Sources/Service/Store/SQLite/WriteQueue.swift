import GRDB
import Synchronization

/// Gathers changes that come at the same time into one transaction, each in a savepoint of its own, so that one sync makes
/// all of them durable. A change that comes alone does not wait for others.
final class WriteQueue: Sendable {
  /// So many changes at most share a commit.
  private static let most = 64

  private struct Waiting {
    var changes: [Change] = []
    var isDraining = false
  }

  private let pool: DatabasePool
  private let waiting = Mutex(Waiting())

  init(_ pool: DatabasePool) {
    self.pool = pool
  }

  /// Runs the body once, all or nothing; what it wrote is durable when this returns.
  func write<Value: Sendable>(
    _ point: CommitPoint, _ body: @escaping @Sendable (Database) throws -> Value
  ) async throws -> Value {
    try await withCheckedThrowingContinuation { continuation in
      let kept = Kept<Value>()
      let change = Change(
        point: point, run: { database in try kept.keep { try body(database) } },
        end: { failure in
          continuation.resume(with: failure.map { .failure($0) } ?? kept.result)
        })
      let isFirst = waiting.withLock { waiting in
        waiting.changes.append(change)
        defer { waiting.isDraining = true }
        return !waiting.isDraining
      }
      if isFirst { pool.asyncWriteWithoutTransaction { self.drain($0) } }
    }
  }

  /// Commits what waits, and what comes meanwhile, until nothing does.
  private func drain(_ database: Database) {
    while let batch = next() {
      var failure: (any Error)?
      do {
        try database.inTransaction(.immediate) {
          for change in batch { try WriteQueue.run(change, in: database) }
          for change in batch { CrashPoint.pass("\(change.point.rawValue).before-commit") }
          return .commit
        }
        for change in batch { CrashPoint.pass("\(change.point.rawValue).after-commit") }
      } catch {
        failure = error
      }
      for change in batch { change.end(failure) }
    }
  }

  private func next() -> [Change]? {
    waiting.withLock { waiting in
      guard !waiting.changes.isEmpty else {
        waiting.isDraining = false
        return nil
      }
      let batch = Array(waiting.changes.prefix(WriteQueue.most))
      waiting.changes.removeFirst(batch.count)
      return batch
    }
  }

  /// A body that throws takes back its own writes. Throws when the whole transaction is gone, as after a full disk.
  private static func run(_ change: Change, in database: Database) throws {
    do {
      try database.inSavepoint {
        try change.run(database)
        return .commit
      }
    } catch {
      guard database.isInsideTransaction else { throw error }
    }
  }

  private struct Change: Sendable {
    let point: CommitPoint
    /// Runs the body and keeps what it gave or threw; throws that too.
    let run: @Sendable (Database) throws -> Void
    /// Answers whoever waits; nil when the transaction is durable.
    let end: @Sendable ((any Error)?) -> Void
  }

  /// What a body gave or threw, until its transaction is durable.
  private final class Kept<Value: Sendable>: Sendable {
    private let outcome = Mutex<Result<Value, any Error>>(
      .failure(ServiceError.storage(operation: "write the database", reason: "it was not tried")))

    var result: Result<Value, any Error> { outcome.withLock { $0 } }

    func keep(_ body: () throws -> Value) throws {
      let result = Result { try body() }
      outcome.withLock { $0 = result }
      _ = try result.get()
    }
  }
}
