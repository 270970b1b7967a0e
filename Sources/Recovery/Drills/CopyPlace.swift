import Processes

/// Where a copy is made and asked.
package struct CopyPlace: Sendable, Hashable {
  /// The copy itself.
  package var data: String
  /// The engine's settings.
  package var work: String
  /// The server's socket, settings and log. A socket's path has at most 107 bytes (unix(7)).
  package var run: String
  package var user: SystemUser?
  package var isThrownAway: Bool

  /// One in a scratch folder.
  package static func scratch(_ ground: RecoveryGround, user: SystemUser?) throws(RecoveryError) -> CopyPlace {
    let root = "\(ground.scratch.path)/copy"
    let place = CopyPlace(
      data: "\(root)/data", work: "\(root)/work", run: "\(root)/run", user: user, isThrownAway: true)
    try place.make()
    return place
  }

  /// Makes the folders.
  package func make() throws(RecoveryError) {
    for folder in [data, work, run] { try OwnedFolder.make(folder, for: user) }
  }
}
