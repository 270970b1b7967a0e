import CloudAPIs
import Host
import Processes
import Vocabulary

/// Fetches all objects of a repository in a bucket into a folder, which every engine then reads as its own.
struct VaultCopy: Sendable {
  /// The longest object that is fetched, in bytes: each is held in memory once.
  private static let bound = 1 << 30

  let ground: RecoveryGround
  let place: RepositoryPlace.Bucket

  /// - Parameter user: whom the copy belongs to; nil is this user.
  func fetch(into folder: String, for user: SystemUser?) async throws {
    let start = place.start
    try OwnedFolder.make(folder, for: user)
    try await place.with { bucket in
      for object in try await bucket.list(start) {
        let name = object.key.dropFirst(start.utf8.count)
        guard VaultCopy.isPlain(name) else { continue }
        let path = "\(folder)/\(name)"
        try AtomicFile.makeFolders(PathText.parent(path))
        try AtomicFile.write(try await bucket.get(object.key, bound: VaultCopy.bound).bytes, to: path)
      }
    }
    guard let user, SystemUser.isRoot else { return }
    try await ground.succeed(
      ground.command("chown", ["--recursive", "\(user.userID):\(user.groupID)", folder]), "give the copy to its user")
  }

  /// A name that is a file's in the folder and in no other.
  private static func isPlain(_ name: Substring) -> Bool {
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    return parts.allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." }
  }
}
