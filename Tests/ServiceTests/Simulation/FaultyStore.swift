import Service
import Synchronization
import TestSupport

/// A store that dies before or after a commit, by a seed; dead, it answers nothing until it is revived.
///
/// What was committed stays, as after a `kill -9`: only whoever asked does not learn of it.
final class FaultyStore: Store {
  /// The process has died.
  struct Killed: Error {}

  /// A commit at which the process dies once.
  struct Death: Sendable {
    var point: CommitPoint
    /// When it is durable already.
    var isAfter: Bool
  }

  private struct Luck {
    var random: SeededRandom
    var next: Death?
    var isDead = false
    /// In how many of a hundred commits the process dies.
    var deathsInHundred: Int
    var deaths = 0
    var passed: Set<CommitPoint> = []
  }

  private let inner: any Store
  private let luck: Mutex<Luck>

  init(_ inner: any Store, seed: UInt64, deathsInHundred: Int) {
    self.inner = inner
    luck = Mutex(Luck(random: SeededRandom(seed: seed), deathsInHundred: deathsInHundred))
  }

  /// One that dies at one place only.
  init(_ inner: any Store, dyingAt death: Death) {
    self.inner = inner
    luck = Mutex(Luck(random: SeededRandom(seed: 1), next: death, deathsInHundred: 0))
  }

  var isDead: Bool { luck.withLock { $0.isDead } }
  var deaths: Int { luck.withLock { $0.deaths } }
  var passed: Set<CommitPoint> { luck.withLock { $0.passed } }

  /// The process is started again.
  func revive() { luck.withLock { $0.isDead = false } }

  /// From now on nothing dies.
  func calm() {
    luck.withLock { luck in
      luck.isDead = false
      luck.deathsInHundred = 0
    }
  }

  func read<Value: Sendable>(_ body: @escaping @Sendable (any StoreReading) throws -> Value) async throws -> Value {
    if isDead { throw Killed() }
    return try await inner.read(body)
  }

  func write<Value: Sendable>(
    _ point: CommitPoint, _ body: @escaping @Sendable (any StoreWriting) throws -> Value
  ) async throws -> Value {
    try die(at: point, isAfter: false)
    let value = try await inner.write(point, body)
    luck.withLock { _ = $0.passed.insert(point) }
    try die(at: point, isAfter: true)
    return value
  }

  private func die(at point: CommitPoint, isAfter: Bool) throws {
    let isDead = luck.withLock { luck in
      let isChosen = luck.next.map { $0.point == point && $0.isAfter == isAfter } ?? false
      if isChosen { luck.next = nil }
      if !luck.isDead, isChosen || Int.random(in: 0..<100, using: &luck.random) < luck.deathsInHundred {
        luck.isDead = true
        luck.deaths += 1
      }
      return luck.isDead
    }
    if isDead { throw Killed() }
  }
}
