import Vocabulary

/// The codes of what file commands lose.
package enum FileCodes {
  /// A Terraform state, or a backup of one, is removed.
  package static let stateRemoved: FindingCode = "state.file-removed"
  /// A state is written over by something other than Terraform.
  package static let stateWritten: FindingCode = "state.file-overwritten"
  /// A state is replaced by one from an archive or another folder.
  package static let stateReplaced: FindingCode = "state.overwritten"
  /// A state lands where Terraform will take it for the current one.
  package static let statePlaced: FindingCode = "state.placed"
  /// A state is moved from where Terraform looks for it.
  package static let stateMoved: FindingCode = "state.file-moved"
  /// The dependency lock file is removed or moved.
  package static let lockRemoved: FindingCode = "state.lock-file-removed"
  /// The dependency lock file is written over.
  package static let lockWritten: FindingCode = "state.lock-file-overwritten"
  /// The lock that keeps two runs off one state is removed.
  package static let stateLockRemoved: FindingCode = "state.lock-removed"
  /// A backup is removed.
  package static let backupRemoved: FindingCode = "backup.file-removed"
  /// A backup that is there is written over.
  package static let backupWritten: FindingCode = "backup.file-overwritten"
  /// A backup is moved.
  package static let backupMoved: FindingCode = "backup.file-moved"
  /// The root, a home or a folder of the operating system is removed.
  package static let systemDestroyed: FindingCode = "file.system-destroyed"
  /// A file of the operating system is removed or written over.
  package static let systemChanged: FindingCode = "file.system-changed"
  /// Files of a database or of people are removed.
  package static let dataDestroyed: FindingCode = "file.data-destroyed"
  /// Files of a database are moved away from under it.
  package static let dataMoved: FindingCode = "file.data-moved"
  /// A repository's history is removed.
  package static let repositoryDestroyed: FindingCode = "file.repository-destroyed"
  /// A private key or a file of secrets is removed or written over.
  package static let keyDestroyed: FindingCode = "file.key-destroyed"
  /// A disk or partition is written over.
  package static let deviceWritten: FindingCode = "file.device-overwritten"
  /// A logical volume, a dataset, a subvolume or an encrypted container is destroyed.
  package static let volumeDestroyed: FindingCode = "file.volume-destroyed"
  /// A folder outside of the one that the command runs in is removed.
  package static let outside: FindingCode = "file.outside-project"
  /// A file is emptied or shredded on purpose.
  package static let emptied: FindingCode = "file.emptied"
  /// A synchronisation removes what the source does not have.
  package static let mirrored: FindingCode = "file.mirror-deletes"
  /// Who may read or write is changed for a whole tree that others rely on.
  package static let permissions: FindingCode = "file.permissions-changed"
  /// Everything in the working directory is removed.
  package static let everything: FindingCode = "command.data-destroyed"
  /// A protection is taken away.
  package static let disarmed: FindingCode = "command.disarmed"
  /// A word that decides cannot be told.
  package static let unresolved: FindingCode = "command.unresolved"
}
