import Decision
import RestorePoints

/// What the engines are told of a dataset.
package struct DatasetSettings: Sendable, Hashable {
  package var name: String
  package var engine: EngineKind
  /// Where the engine finds it: a connection, a file, a folder.
  package var source: String
  /// Where its restore points go.
  package var repository: RepositoryPlace
  /// The file with the key; it must not lie where the source can be lost with it.
  package var escrow: String
  /// The folder of what the engine needs on the source's host: settings, locks. Its own user can pass into it.
  package var home: String
  /// SQL whose first value must be true after a restore.
  package var assertions: [String] = []
  /// How much of it may be lost at most, in seconds.
  package var pointObjective: Int?
  /// How long it may be away at most, in seconds.
  package var timeObjective: Int?
  /// What the data itself leans on: where it lives.
  package var lives: [Dependency] = []
  /// What the vault leans on besides what the repository's place says: its account, its key, its state.
  package var vault: [Dependency] = []
  /// How long what a restore point leans on must stay locked, in milliseconds.
  package var lockNeed = Int64(RecoveryDefaults.keep.seconds) * 1000

  package init(
    name: String, engine: EngineKind, source: String, repository: RepositoryPlace, escrow: String, home: String
  ) {
    self.name = name
    self.engine = engine
    self.source = source
    self.repository = repository
    self.escrow = escrow
    self.home = home
  }

  /// What its restore points lean on, whatever the engine.
  package var dependencies: [Dependency] {
    // The key lies on the host that drills, whatever store the backups lie in.
    let own = [Dependency(.path, escrow), Dependency(.host, OwnedFolder.hostName)] + vault
    switch repository {
    case .folder(let path): return own + [Dependency(.path, path)]
    case .bucket(let bucket):
      var all = own + [Dependency(.bucket, bucket.name), Dependency(.credential, bucket.accessKey)]
      if bucket.isAmazons { all.append(Dependency(.region, "aws \(bucket.region)")) }
      return all
    // A key of the account's own opens them: nothing on the host that drills is needed.
    case .account(let account): return vault + [Dependency(.region, "aws \(account.region)")]
    }
  }
}

/// The engines that are driven.
package enum EngineKind: String, Sendable, Hashable, CaseIterable {
  /// PostgreSQL by pgBackRest: full and incremental backups, and its log as it is written.
  case pgbackrest
  /// PostgreSQL by its own pg_basebackup and pg_receivewal.
  case basebackup
  /// PostgreSQL by pg_dump into restic: another way to fail than the physical ones.
  case dump
  /// MariaDB by mariadb-backup, into restic.
  case mariadb
  /// SQLite by its online backup, into restic.
  case sqlite
  /// Files and folders by restic.
  case files
  /// Terraform states, every version of them, into restic.
  case states = "terraform-state"
  /// RDS for PostgreSQL by manual snapshots that are copied into another account.
  case rds

  /// Whether a backup can be brought further than to its own end.
  var keepsLog: Bool {
    switch self {
    case .pgbackrest, .basebackup: true
    case .dump, .mariadb, .sqlite, .files, .states, .rds: false
    }
  }

  /// Whether its backups are opened by a key of ours, which lies in escrow.
  var needsEscrow: Bool { self != .rds }
}
