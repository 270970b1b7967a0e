#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// One process's claim to a folder; it ends with the value, and with the process.
package final class FolderLock {
  private let file: Descriptor

  /// Claims the folder by its file `lock`; nil when another process has it.
  package init?(folder: String) throws(HostError) {
    file = try Descriptor.open(folder + "/lock", O_RDWR | O_CREAT | O_NOFOLLOW)
    guard try file.lock(alone: true, withinMilliseconds: 0) else { return nil }
  }
}
