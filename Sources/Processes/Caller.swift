import Glibc
import SystemPackage

/// What this process was started with, and what it finds around it.
package enum Caller {
  /// The value of an environment variable; nil when it is not set.
  package static func variable(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }

  /// Whether something is at that path.
  package static func has(_ path: String) -> Bool {
    access(path, F_OK) == 0
  }

  /// The first 64 KiB of a small text file; nil when it cannot be read.
  package static func text(_ path: String) -> String? {
    do {
      let file = try FileDescriptor.open(FilePath(path), .readOnly, options: .closeOnExec)
      return try file.closeAfter {
        var bytes = [UInt8](repeating: 0, count: 64 << 10)
        let count = try bytes.withUnsafeMutableBytes { try file.read(into: $0) }
        return String(decoding: bytes[..<count], as: UTF8.self)
      }
    } catch {
      return nil
    }
  }
}
