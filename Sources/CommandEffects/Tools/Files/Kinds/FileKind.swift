/// What a path leads to, as far as its place and its names tell.
package enum FileKind: Sendable, Hashable {
  /// The root of the file system, or of a whole drive.
  case root
  /// The whole of a person's home, or the folder of all homes.
  case home
  /// The operating system's own: `isWhole` for a folder such as `/etc`, else something inside one.
  case system(isWhole: Bool)
  /// A disk, a partition or another device with something behind it.
  case device
  /// `/dev/null`, a terminal, a descriptor: nothing is kept there.
  case stream
  case terraformState(TerraformStateFile)
  /// `.terraform.lock.hcl`: which provider versions and checksums were chosen.
  case dependencyLock
  /// `.terraform.tfstate.lock.info`: somebody is working on the state.
  case stateLock
  /// The files of a database server, or a database in one file.
  case database
  /// A copy to go back to: a dump, a folder of backups or snapshots.
  case backup
  /// A repository's own folder, and what in it cannot be made again.
  case repository
  /// A private key, a key store, a folder of them.
  case key
  /// `.env` and the like: values that are in no repository.
  case secret
  /// The top of a place where services or people keep their data (`/srv/x`, `/mnt/x`, `~/Documents`).
  case dataFolder
  /// Something that keeps a guard in force: Tagout's own files, and the settings of the clients that call it.
  case guardFile(GuardFile)
  /// Made anew by a build, an install or a cache; or temporary.
  case ephemeral
  /// The folder that the command runs in, or one that holds it.
  case workingDirectory
  /// Inside the folder that the command runs in, and nothing of the above.
  case project
  /// Outside of it, and nothing of the above.
  case outside
}

/// Which of Terraform's state files it is.
package enum TerraformStateFile: Sendable, Hashable {
  /// What the next plan reads: `terraform.tfstate`, `errored.tfstate`, a workspace's state.
  case current
  /// Another state: a backup that Terraform made, or a copy under another name.
  case copy
  /// `terraform.tfstate.d`, or a workspace's folder in it: the states of the workspaces.
  case workspaces
  /// `.terraform/terraform.tfstate`: only which backend was initialised.
  case backendPointer
}
