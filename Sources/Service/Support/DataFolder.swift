import Host

/// The folder that holds all of a server's data, for its own user alone.
///
/// `tagout.db` and its log, `keys/` with the sealing key and the signing key of checkpoints.
package struct DataFolder: Sendable {
  /// The folder.
  package let path: String

  /// Opens the folder, or makes it with mode 0700.
  package init(_ path: String) throws(ServiceError) {
    self.path = path
    do throws(HostError) {
      try AtomicFile.makeFolders(path + "/keys")
    } catch {
      throw .folder(path: path, reason: "\(error)")
    }
  }

  /// The database's file.
  package var database: String { path + "/tagout.db" }

  /// A file among the keys.
  package func key(_ name: String) -> String { path + "/keys/" + name }
}
