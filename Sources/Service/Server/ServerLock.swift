#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Keeps a second server off a data folder, as long as the value lives; the system lets go of it when the process ends.
package final class ServerLock: Sendable {
  private let number: Int32

  package init(_ folder: DataFolder) throws(ServiceError) {
    let path = folder.path + "/server.lock"
    number = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard number >= 0 else { throw .folder(path: path, reason: String(cString: strerror(errno))) }
    guard flock(number, LOCK_EX | LOCK_NB) == 0 else {
      close(number)
      throw .mayNotServe(
        reason: "another server has the data folder \"\(folder.path)\"", remedy: "stop that one, or give another folder"
      )
    }
  }

  deinit {
    close(number)
  }
}
