import Processes
import Vocabulary

/// What is to be restored, and where to.
package struct RestoreOrder: Sendable, Hashable {
  package var backup: TakenBackup
  package var target: Target
  /// The folder to restore into; it is made, or goes on where an earlier try ended.
  package var data: String
  /// A folder for the engine's own settings; belongs to the user.
  package var work: String
  package var user: SystemUser?
  /// Whether the copy is thrown away: it then archives nothing.
  package var isThrownAway: Bool

  /// How far to go.
  package enum Target: Sendable, Hashable {
    /// Where the backup itself is whole.
    case backup
    case time(Instant)
    /// A place in PostgreSQL's log, e.g. `0/3000148`.
    case position(String)
  }

  package init(
    backup: TakenBackup, target: Target, data: String, work: String, user: SystemUser?, isThrownAway: Bool
  ) {
    self.backup = backup
    self.target = target
    self.data = data
    self.work = work
    self.user = user
    self.isThrownAway = isThrownAway
  }
}

/// What an engine has brought back.
package enum RestoredData: Sendable, Hashable {
  /// A PostgreSQL cluster that recovers to its target when it is started.
  case cluster(String)
  /// A folder that pg_dump wrote in its directory format, with the roles beside it.
  case dump(String)
  /// A folder of data that MariaDB can be started on.
  case mariaDB(String)
  /// A database of SQLite's.
  case database(String)
  /// A folder of files.
  case files(String)
  /// A folder of Terraform states with their index.
  case states(String)
  /// An instance of RDS that answers somewhere else.
  case instance(RestoredInstance)
}
