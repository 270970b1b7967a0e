import Vocabulary

/// What a policy file says, decoded.
package struct PolicyFile: Sendable, Hashable {
  /// Whose file it is: what it may loosen hangs on that.
  package enum Kind: String, Sendable, Hashable {
    /// The machine's: it may loosen.
    case machine
    /// A project's: it may tighten; what it loosens counts once it is accepted.
    case project
  }

  package var kind: Kind
  /// As people are told of it.
  package var name: String
  package var environments: [PolicyEnvironment] = []
  package var protected: [ProtectedName] = []
  package var datasets: [PolicyDataset] = []
  /// Where restore points go, by the names that datasets use.
  package var vaults: [PolicyVault] = []
  /// Datasets of the machine's file that the project says are none of its.
  package var removedDatasets: [RemovedDataset] = []
  package var approvals: PolicyApprovals?
  package var rules: [PolicyRule] = []
  /// SHA-256 digests of project files that were accepted, as 64 small hexadecimal digits.
  package var accepted: [String] = []

  /// A dataset that a project takes out.
  package struct RemovedDataset: Sendable, Hashable {
    package var name: String
    package var origin: PolicyOrigin
  }

  package init(kind: Kind, name: String) {
    self.kind = kind
    self.name = name
  }
}
