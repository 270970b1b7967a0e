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
    var start = 0
    while start < file.count {
      let end = file[start...].firstIndex(of: UInt8(ascii: "\n")) ?? file.count
      if take(file[start..<end], digits) { return }
      start = end + 1
    }
  }

  /// Takes the name and the home of a line, when it is the one with this number.
  private mutating func take(_ line: ArraySlice<UInt8>, _ digits: [UInt8]) -> Bool {
    var colons: [Int] = []
    for index in line.indices where line[index] == UInt8(ascii: ":") && colons.count < 6 { colons.append(index) }
    guard colons.count == 6, colons[0] > line.startIndex, line[(colons[1] + 1)..<colons[2]].elementsEqual(digits) else {
      return false
    }
    name = String(decoding: line[..<colons[0]], as: UTF8.self)
    let folder = line[(colons[4] + 1)..<colons[5]]
    home = folder.first == UInt8(ascii: "/") ? String(decoding: folder, as: UTF8.self) : nil
    return true
  }

  /// As a record names it; the kernel vouches for it.
  package var attribution: Attribution {
    .proven(name.map { "\($0) (\(id))" } ?? "uid \(id)")
  }
}
