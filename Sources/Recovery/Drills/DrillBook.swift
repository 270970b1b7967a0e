import RestorePoints
import Synchronization

/// What a drill finds out, as it goes: how long each leg took, and what each check said.
package final class DrillBook: Sendable {
  private struct State {
    var legs: [DrillLeg] = []
    var notes: [DrillCheck] = []
  }

  private let state = Mutex(State())
  private let tell: @Sendable (RecoveryStep) -> Void

  package init(tell: @escaping @Sendable (RecoveryStep) -> Void) {
    self.tell = tell
  }

  /// The legs that have ended, in their order.
  package var legs: [DrillLeg] { state.withLock { $0.legs } }
  /// The checks that have said something, in their order.
  package var notes: [DrillCheck] { state.withLock { $0.notes } }

  /// Does a leg of the way and keeps its time, however it ends.
  package func leg<Success>(_ name: String, _ work: () async throws -> Success) async throws -> Success {
    tell(.begins(name))
    let watch = Stopwatch()
    defer {
      let seconds = watch.seconds
      state.withLock { $0.legs.append(DrillLeg(name, milliseconds: watch.milliseconds)) }
      tell(.ended(name, seconds: seconds))
    }
    return try await work()
  }

  /// Keeps what a check said.
  package func note(_ check: DrillCheck) {
    state.withLock { $0.notes.append(check) }
    guard check.outcome != .green else { return }
    tell(.note("\(check.question.title): \(check.outcome.rawValue): \(check.evidence)"))
  }

  /// Keeps what a check said.
  package func note(_ question: DrillCheck.Question, _ outcome: DrillCheck.Outcome, _ evidence: String) {
    note(DrillCheck(question, outcome, evidence))
  }

  /// Keeps that a check is green, or red.
  package func note(_ question: DrillCheck.Question, isGreen: Bool, _ evidence: String) {
    note(question, isGreen ? .green : .red, evidence)
  }
}
