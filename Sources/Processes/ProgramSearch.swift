import Glibc

/// Where programs are.
package enum ProgramSearch {
  /// The absolute path of the running program itself; nil when the system does not say.
  package static var ownPath: String? {
    // proc(5): a link to the executable; PATH_MAX is 4,096.
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: 4096) { buffer in
      let length = buffer.baseAddress.map { readlink("/proc/self/exe", $0, buffer.count) } ?? -1
      guard length > 0 else { return nil }
      return String(decoding: buffer[..<length].map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
  }

  /// The first executable of that name in the folders of a `PATH` value.
  package static func find(_ name: String, path: String) -> String? {
    path.split(separator: ":").lazy.map { "\($0)/\(name)" }.first(where: isExecutable)
  }

  /// Whether the file is there and this process may execute it.
  package static func isExecutable(_ path: String) -> Bool {
    access(path, X_OK) == 0
  }
}
