import Glibc
import Testing

/// A folder for one test, removed with all that is in it.
final class TemporaryFolder {
  let path: String

  init() throws {
    var template = Array("\(getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp")/tagout-test-XXXXXX".utf8CString)
    path = try #require(mkdtemp(&template).map { String(cString: $0) })
  }

  deinit {
    TemporaryFolder.remove(path)
  }

  /// The path of something in it.
  func callAsFunction(_ name: String) -> String { "\(path)/\(name)" }

  func write(_ text: String, to name: String) throws {
    let file = try #require(fopen(self(name), "w"))
    fputs(text, file)
    fclose(file)
  }

  func read(_ name: String) throws -> String {
    let number = open(self(name), O_RDONLY)
    try #require(number >= 0)
    defer { close(number) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while case let count = Glibc.read(number, &buffer, buffer.count), count > 0 { bytes += buffer[..<count] }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The permission bits of something in it.
  func mode(_ name: String) -> mode_t {
    var information = stat()
    return stat(self(name), &information) == 0 ? information.st_mode & 0o7777 : 0
  }

  /// The names in it.
  func names(_ name: String = ".") -> [String] { TemporaryFolder.names(in: self(name)).sorted() }

  private static func names(in path: String) -> [String] {
    guard let folder = opendir(path) else { return [] }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }

  private static func remove(_ path: String) {
    var rest = [path]
    var folders: [String] = []
    while let next = rest.popLast() {
      var information = stat()
      guard lstat(next, &information) == 0 else { continue }
      if information.st_mode & S_IFMT == S_IFDIR {
        folders.append(next)
        rest += names(in: next).map { "\(next)/\($0)" }
      } else {
        unlink(next)
      }
    }
    for folder in folders.reversed() { rmdir(folder) }
  }
}
