import Decision

/// What holds for a dataset where its policy does not say.
package enum RecoveryDefaults {
  /// How much may be lost: a day.
  package static let pointObjective = PolicyDuration(seconds: 86_400)
  /// How often a restore is rehearsed: a week.
  package static let drillInterval = PolicyDuration(seconds: 7 * 86_400)
  /// How long a restore point must stay locked from the moment at which somebody counts on it: a week.
  package static let keep = PolicyDuration(seconds: 7 * 86_400)
}

extension PolicyDataset {
  /// How much may be lost, in milliseconds.
  package var pointLimit: Int64 { Int64((pointObjective ?? RecoveryDefaults.pointObjective).seconds) * 1000 }

  /// How old the latest drill may be, in milliseconds: its interval, and a tenth for the drill itself to be done.
  package var drillLimit: Int64 { Int64((drillInterval ?? RecoveryDefaults.drillInterval).seconds) * 1100 }

  /// How long a lock must last from now on, in milliseconds.
  package var lockNeed: Int64 { Int64((keep ?? RecoveryDefaults.keep).seconds) * 1000 }

  /// By how many per cent anything may become less.
  package var allowedShrink: Int { shrink ?? DrillJudgement.usualShrink }

  /// The accounts and hosts that it lives in.
  package var home: RestorePointDependencies {
    RestorePointDependencies(accounts.map { Dependency(.account, $0) } + hosts.map { Dependency(.host, $0) })
  }
}
