import Glibc
import Host

/// A secret of 32 bytes in a file for this user alone.
enum KeyFile {
  /// The file's bytes; when there is none it is made from what `fresh` gives.
  static func bytes(_ path: String, fresh: () -> [UInt8]) throws(HostError) -> [UInt8] {
    do throws(HostError) {
      return try HostFiles.read(path, bound: 64)
    } catch {
      guard error.code == ENOENT else { throw error }
      let bytes = fresh()
      try AtomicFile.write(bytes, to: path)
      return bytes
    }
  }
}
