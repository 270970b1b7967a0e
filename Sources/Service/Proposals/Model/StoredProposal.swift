import Decision
import Vocabulary

/// A proposal as it stands.
package struct StoredProposal: Sendable, Hashable {
  package var id: String
  package var request: ProposalRequest
  /// `ProposalSecrets`, sealed.
  package var sealedSecrets: [UInt8]
  package var machine: ProposalMachine
  /// How often it was changed: whoever changes it says which version was looked at.
  package var version: Int64
  /// When it was put forward.
  package var created: ClockReading
  package var updated: Instant
  /// When it ends unless it was applied.
  package var expires: Instant
  /// Why it failed or was refused, in one sentence.
  package var outcome: String?

  package init(
    id: String, request: ProposalRequest, sealedSecrets: [UInt8], machine: ProposalMachine = ProposalMachine(),
    version: Int64 = 0, created: ClockReading, expires: Instant, outcome: String? = nil
  ) {
    self.id = id
    self.request = request
    self.sealedSecrets = sealedSecrets
    self.machine = machine
    self.version = version
    self.created = created
    self.updated = created.wall
    self.expires = expires
    self.outcome = outcome
  }

  /// What its secrets are sealed for.
  static func context(_ id: String) -> String { "proposal/\(id)" }
}
