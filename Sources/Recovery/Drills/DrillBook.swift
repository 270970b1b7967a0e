import Synchronization

/// What a drill finds out, as it goes: how long each leg took, and what each check said.
package final class DrillBook: Sendable {
  private struct State {
    var legs: [DrillLegTime] = []
    var notes: [CheckNote] = []
  }

  private let state = Mutex(State())
  private let tell: @Sendable (RecoveryStep) -> Void

  package init(tell: @escaping @Sendable (RecoveryStep) -> Void) {
    self.tell = tell
  }

  /// The legs that have ended, in their order.
  package var legs: [DrillLegTime] { state.withLock { $0.legs } }
  /// The checks that have said something, in their order.
  package var notes: [CheckNote] { state.withLock { $0.notes } }

  /// Does a leg of the way and keeps its time, however it ends.
  package func leg<Success>(_ name: String, _ work: () async throws -> Success) async throws -> Success {
    tell(.begins(name))
    let watch = Stopwatch()
    defer {
      let seconds = watch.seconds
      state.withLock { $0.legs.append(DrillLegTime(name: name, milliseconds: watch.milliseconds)) }
      tell(.ended(name, seconds: seconds))
    }
    return try await work()
  }

  /// Keeps what a check said.
  package func note(_ check: CheckNote.Check, _ outcome: CheckNote.Outcome, _ evidence: String) {
    state.withLock { $0.notes.append(CheckNote(check, outcome, evidence)) }
    if outcome != .green { tell(.note("\(check.title): \(outcome.rawValue): \(evidence)")) }
  }

  /// Keeps that a check is green, or red.
  package func note(_ check: CheckNote.Check, isGreen: Bool, _ evidence: String) {
    note(check, isGreen ? .green : .red, evidence)
  }
}

/// How long one leg took.
package struct DrillLegTime: Sendable, Hashable {
  package var name: String
  package var milliseconds: Int64

  package init(name: String, milliseconds: Int64) {
    self.name = name
    self.milliseconds = milliseconds
  }
}
