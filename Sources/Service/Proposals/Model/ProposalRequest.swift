import Decision
import Vocabulary

/// What was put forward, without anything secret: it is shown to whoever may look.
package struct ProposalRequest: Sendable, Hashable {
  /// What kind of work it is.
  package enum Work: String, Sendable, Hashable, CaseIterable {
    /// A Terraform configuration, which a runner plans.
    case terraform
    /// One exact argv.
    case command
  }

  package var work: Work
  package var workspace: String
  package var proposer: Proposer
  /// The identifier of the token that brought it.
  package var token: String
  /// Why, in the proposer's words.
  package var reason: String
  /// The digest of the packed configuration.
  package var tree: String?
  /// The folder in it; empty for its root.
  package var directory: String
  /// The git commit that was packed, as the proposer says.
  package var commit: String?
  package var isDestroy: Bool
  package var targets: [String]
  /// Addresses that are replaced though nothing else asks for it.
  package var replaced: [String]
  /// The names of the variables; their values are secrets.
  package var variables: [String]
  /// Files of variables, as paths in the packed configuration, in the order in which Terraform reads them.
  package var variableFiles: [String]
  /// The words of a command, with secrets taken out.
  package var shownCommand: [String]
  /// Whether it is only planned, never applied.
  package var isPlanOnly: Bool
  /// The client and session that the proposer claims.
  package var client: String?
  package var session: String?
  /// What the proposer's machine says was done before, the oldest first.
  package var trail: [TrailStep]

  package init(
    _ work: Work, workspace: String, proposer: Proposer, token: String, reason: String, tree: String? = nil,
    directory: String = "", commit: String? = nil, isDestroy: Bool = false, targets: [String] = [],
    replaced: [String] = [], variables: [String] = [], variableFiles: [String] = [], shownCommand: [String] = [],
    isPlanOnly: Bool = false, client: String? = nil,
    session: String? = nil, trail: [TrailStep] = []
  ) {
    self.work = work
    self.workspace = workspace
    self.proposer = proposer
    self.token = token
    self.reason = reason
    self.tree = tree
    self.directory = directory
    self.commit = commit
    self.isDestroy = isDestroy
    self.targets = targets
    self.replaced = replaced
    self.variables = variables
    self.variableFiles = variableFiles
    self.shownCommand = shownCommand
    self.isPlanOnly = isPlanOnly
    self.client = client
    self.session = session
    self.trail = trail
  }
}
