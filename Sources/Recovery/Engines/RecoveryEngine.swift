import Processes
import RestorePoints
import Vocabulary

/// A program that makes backups and brings them back: driven, not trusted.
///
/// Every engine passes the one suite of conformance. None of its calls proves anything: what it brings back is asked
/// afterwards. A call that was cut off at any moment may be made again.
package protocol RecoveryEngine: Sendable {
  var dataset: DatasetSettings { get }

  /// The programs that it drives and their versions; throws for those that are known to lose data.
  func versions() async throws -> [EngineVersion]

  /// Makes its store ready; changes nothing in one that is.
  func prepare(_ key: EscrowKey) async throws

  /// Makes a backup and gives what the store then says of it.
  ///
  /// - Parameter isFull: whether it stands alone, where the engine can lean one on another.
  func backUp(isFull: Bool, _ key: EscrowKey) async throws -> TakenBackup

  /// All whole backups of the store, the oldest first. A wrong key throws `noKey`.
  func backups(_ key: EscrowKey) async throws -> [TakenBackup]

  /// What the archive of the log holds; nil where the engine has none.
  func archive(_ key: EscrowKey) async throws -> ArchiveListing?

  /// Beats the source's heart; nil where nothing can be written into it.
  func beat() async throws -> Heartbeat?

  /// What is in the source now, an object a line as `ManifestScript` prints them.
  func manifest() async throws -> [StructuredValue]

  /// Has all that is committed leave for the store, and gives the name of the last piece that must arrive there; nil
  /// where the engine has no log.
  func ship() async throws -> String?

  /// Whom a server over a copy runs as: a user who may read the store, and is not root. Nil is this user.
  func copyUser() throws -> SystemUser?

  /// What must be there for a copy to be made: what shares a fate with the source is none.
  func dependencies() -> [Dependency]

  /// What is known of one backup once its store was asked, besides `dependencies`.
  func leanings(of backup: TakenBackup) async throws -> BackupLeanings

  /// Brings a backup back and, where there is a log, sets it up to go on to the target.
  func restore(_ order: RestoreOrder, _ key: EscrowKey) async throws -> RestoredData

  /// Takes away what a drill has restored and asked, where that is not in its folder. May be called twice.
  func discard(_ restored: RestoredData) async throws
}

extension RecoveryEngine {
  package func leanings(of backup: TakenBackup) async throws -> BackupLeanings { BackupLeanings() }

  package func discard(_ restored: RestoredData) async throws {}
}

/// What a backup leans on and what its source does, as the store itself tells.
package struct BackupLeanings: Sendable, Hashable {
  package var point: [Dependency] = []
  package var source: [Dependency] = []
}

/// A program and its version.
package struct EngineVersion: Sendable, Hashable {
  package var program: String
  package var version: String

  package init(program: String, version: String) {
    self.program = program
    self.version = version
  }
}
