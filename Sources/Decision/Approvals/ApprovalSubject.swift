import Vocabulary

/// Exactly what a person signs who approves a proposal, and what must be the same when it is applied.
package struct ApprovalSubject: Sendable, Hashable {
  /// What would be run.
  package enum Work: Sendable, Hashable {
    /// A saved plan, by the digest of its file.
    case savedPlan(ContentDigest)
    /// One exact argv, by the digest of its words as a canonical JSON array.
    case command(ContentDigest)
  }

  /// The proposal's identifier.
  package var proposal: String
  /// The server's identifier: an approval given to another server is none here.
  package var server: String
  /// Made anew each time that something is put before people, so that no signature fits twice.
  package var nonce: String
  /// When the offer to approve ends.
  package var expires: Instant
  package var work: Work
  /// Of the configuration tree; nil for a command.
  package var configuration: ContentDigest?
  /// Nil for a command without a state.
  package var state: StateFingerprint?
  /// Where the state is kept, e.g. `http`; empty for a command without a state.
  package var backend: String
  /// The workspace that the proposal is for.
  package var workspace: String
  package var terraformVersion: String?
  /// Of `.terraform.lock.hcl`.
  package var lockFile: ContentDigest?
  /// The cloud accounts that the credentials were for when it was planned, e.g. `aws:123456789012`, sorted.
  package private(set) var accounts: [String]
  /// The digest of each variable's value, by name.
  package var variables: [String: ContentDigest]
  /// The environment's name, which is typed to approve; nil when nothing names it.
  package var environment: String?
  package var tier: Tier
  /// What would be lost, as shown, sorted.
  package private(set) var losses: [ShownLoss]

  package init(
    proposal: String, server: String, nonce: String, expires: Instant, work: Work,
    configuration: ContentDigest? = nil, state: StateFingerprint? = nil, backend: String = "", workspace: String,
    terraformVersion: String? = nil, lockFile: ContentDigest? = nil, accounts: [String] = [],
    variables: [String: ContentDigest] = [:], environment: String? = nil, tier: Tier, losses: [ShownLoss] = []
  ) {
    self.proposal = proposal
    self.server = server
    self.nonce = nonce
    self.expires = expires
    self.work = work
    self.configuration = configuration
    self.state = state
    self.backend = backend
    self.workspace = workspace
    self.terraformVersion = terraformVersion
    self.lockFile = lockFile
    self.accounts = Set(accounts).sorted()
    self.variables = variables
    self.environment = environment
    self.tier = tier
    self.losses = Set(losses).sorted()
  }

  /// Whether data, or the last way to it, would die.
  package var losesData: Bool { losses.contains { $0.isDataLoss } }

  /// Whether it is a saved plan that would be applied.
  package var isSavedPlan: Bool {
    switch work {
    case .savedPlan: true
    case .command: false
    }
  }
}
