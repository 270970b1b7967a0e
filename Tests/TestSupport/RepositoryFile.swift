import Glibc

/// Files of this repository, and of the folder of shared data that may stand beside it.
package enum RepositoryFile {
  /// The repository's root, ending without a slash.
  package static let root: String = {
    var parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    parts.removeLast(3)
    return parts.joined(separator: "/")
  }()

  /// The bytes of a file, its path relative to the root; nil when it is not there.
  package static func bytes(_ path: String) -> [UInt8]? {
    guard let stream = fopen("\(root)/\(path)", "rb") else { return nil }
    defer { fclose(stream) }
    var all: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&buffer, 1, buffer.count, stream)
      guard count > 0 else { return all }
      all.append(contentsOf: buffer[..<count])
    }
  }

  /// The names in a folder, sorted, its path relative to the root; nil when it is not there.
  package static func names(in path: String) -> [String]? {
    guard let directory = opendir("\(root)/\(path)") else { return nil }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted()
  }
}
