import Glibc

/// Bytes of a file, changed in place: for what is spoiled on purpose.
package enum FileBytes {
  /// Zero when there is no such file.
  package static func size(_ path: String) -> Int64 {
    var information = stat()
    return stat(path, &information) == 0 ? Int64(information.st_size) : 0
  }

  /// Turns every bit of one byte.
  package static func flip(_ path: String, at offset: Int64) throws(RecoveryError) {
    let file = open(path, O_RDWR | O_CLOEXEC)
    guard file >= 0 else { throw .file(path: path, reason: String(cString: strerror(errno))) }
    defer { close(file) }
    var byte: UInt8 = 0
    guard pread(file, &byte, 1, off_t(offset)) == 1 else {
      throw .file(path: path, reason: String(cString: strerror(errno)))
    }
    byte = ~byte
    guard pwrite(file, &byte, 1, off_t(offset)) == 1 else {
      throw .file(path: path, reason: String(cString: strerror(errno)))
    }
  }
}
