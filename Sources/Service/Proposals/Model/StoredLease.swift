import Decision
import Vocabulary

/// A runner's right to work on a proposal, with when it was last heard of.
package struct StoredLease: Sendable, Hashable {
  /// What the runner does under it.
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    case plan
    case apply
  }

  /// Greater than that of every lease before, in the whole server.
  package var fencing: Int64
  package var proposal: String
  package var workspace: String
  package var kind: Kind
  package var runner: String
  /// The identifier of the runner's token: another token does not speak for it.
  package var token: String
  package var given: ClockReading
  package var renewed: ClockReading
  /// When it ended, however.
  package var ended: Instant?
  /// What the runner keeps the run in, as it says.
  package var sandbox = SandboxMode.none
  /// The SHA-256 of the secret that opens the workspace's state while this lasts.
  package var stateDigest: [UInt8] = []
  /// That secret, where it was just made: it is told once and stored nowhere.
  package var stateSecret: String?

  package init(
    fencing: Int64, proposal: String, workspace: String, kind: Kind, runner: String, token: String,
    given: ClockReading, renewed: ClockReading, ended: Instant? = nil
  ) {
    self.fencing = fencing
    self.proposal = proposal
    self.workspace = workspace
    self.kind = kind
    self.runner = runner
    self.token = token
    self.given = given
    self.renewed = renewed
    self.ended = ended
  }

  /// How long a runner may be silent.
  package static let milliseconds: Int64 = 60_000

  /// Whether its runner has been silent for too long. Within one start of the machine the clock that nobody sets says.
  func isLost(at now: ClockReading) -> Bool {
    let silence =
      now.boot == renewed.boot
      ? now.monotonic &- renewed.monotonic : now.wall.milliseconds &- renewed.wall.milliseconds
    return ended == nil && silence > StoredLease.milliseconds
  }

  /// As the state machine names it.
  package var right: ProposalLease { ProposalLease(runner: runner, token: fencing) }
}
