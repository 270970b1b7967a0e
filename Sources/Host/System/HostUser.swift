import Vocabulary

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The operating system's user of this process.
///
/// Its name and home come from `/etc/passwd`, read as a file: a static program has no name services.
package struct HostUser: Sendable, Hashable {
  package var id: UInt32
  /// Nil when `/etc/passwd` does not know it.
  package var name: String?
  /// Its home folder in `/etc/passwd`.
  package var home: String?

  package init(id: UInt32, name: String? = nil, home: String? = nil) {
    self.id = id
    self.name = name
    self.home = home
  }

  /// The real user of this process.
  package static func current() -> HostUser {
    let id = getuid()
    guard case .contents(let file) = HostFiles.contents(of: "/etc/passwd", bound: 4 << 20) else {
      return HostUser(id: id)
    }
    return HostUser(id: id, passwords: file)
  }

  /// The first line of a `passwd(5)` file with this number.
  init(id: UInt32, passwords file: [UInt8]) {
    self.init(id: id)
    let digits = Array(String(id).utf8)
    for line in file.split(separator: UInt8(ascii: "\n")) {
      let fields = line.split(separator: UInt8(ascii: ":"), maxSplits: 6, omittingEmptySubsequences: false)
      guard fields.count == 7, fields[2].elementsEqual(digits), !fields[0].isEmpty else { continue }
      name = String(decoding: fields[0], as: UTF8.self)
      home = fields[5].first == UInt8(ascii: "/") ? String(decoding: fields[5], as: UTF8.self) : nil
      return
    }
  }

  /// As a record names it; the kernel vouches for it.
  package var attribution: Attribution {
    .proven(name.map { "\($0) (\(id))" } ?? "uid \(id)")
  }
}
