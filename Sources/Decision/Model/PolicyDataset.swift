import Vocabulary

/// Something that must not be lost, where it lives, and how much of it may be lost for how long.
package struct PolicyDataset: Sendable, Hashable {
  package var name: String
  package var origin: PolicyOrigin
  /// What keeps it; nil when it is not said.
  package var engine: Engine?
  /// By which program it is backed up, where there are several; nil: the usual one.
  package var method: Method?
  /// The file with the key of its backups: apart from the source, and from the backups.
  package var escrow: String?
  /// Where the engine finds it: a connection, a folder.
  package var source: String?
  /// Globs of the addresses of the resources that it lives in.
  package var resources: [String] = []
  /// The cloud accounts that it lives in.
  package var accounts: [String] = []
  /// The hosts that it lives on.
  package var hosts: [String] = []
  /// The names of the vaults that its restore points go to.
  package var vaults: [String] = []
  /// How much of it may be lost at most.
  package var pointObjective: PolicyDuration?
  /// How long it may be away at most.
  package var timeObjective: PolicyDuration?
  /// How often a restore is rehearsed.
  package var drillInterval: PolicyDuration?
  /// How long a restore point must stay locked from the moment at which somebody counts on it.
  package var keep: PolicyDuration?
  /// By how many per cent anything in it may become less from drill to drill.
  package var shrink: Int?
  /// SQL whose first value must be true after a restore.
  package var assertions: [String] = []

  /// What can keep a dataset.
  package enum Engine: String, Sendable, Hashable, CaseIterable {
    case postgresql
    case mysql
    case sqlite
    case files
    case terraformState = "terraform-state"
    case rds
  }

  /// The programs that can back up PostgreSQL.
  package enum Method: String, Sendable, Hashable, CaseIterable {
    case pgbackrest
    case basebackup
    case dump
  }

  package init(name: String, origin: PolicyOrigin) {
    self.name = name
    self.origin = origin
  }

  /// The stricter of each objective, and all that either names: what a file that may only tighten adds.
  package func tightened(by other: PolicyDataset) -> PolicyDataset {
    var both = self
    both.resources += other.resources.filter { !resources.contains($0) }
    both.accounts += other.accounts.filter { !accounts.contains($0) }
    both.hosts += other.hosts.filter { !hosts.contains($0) }
    both.vaults += other.vaults.filter { !vaults.contains($0) }
    both.assertions += other.assertions.filter { !assertions.contains($0) }
    both.pointObjective = PolicyDataset.shorter(pointObjective, other.pointObjective)
    both.timeObjective = PolicyDataset.shorter(timeObjective, other.timeObjective)
    both.drillInterval = PolicyDataset.shorter(drillInterval, other.drillInterval)
    both.keep = PolicyDataset.longer(keep, other.keep)
    both.shrink = [shrink, other.shrink].compactMap { $0 }.min()
    both.engine = engine ?? other.engine
    both.source = source ?? other.source
    both.method = method ?? other.method
    both.escrow = escrow ?? other.escrow
    return both
  }

  private static func shorter(_ one: PolicyDuration?, _ other: PolicyDuration?) -> PolicyDuration? {
    guard let one, let other else { return one ?? other }
    return min(one, other)
  }

  private static func longer(_ one: PolicyDuration?, _ other: PolicyDuration?) -> PolicyDuration? {
    guard let one, let other else { return one ?? other }
    return max(one, other)
  }
}
