/// Relative paths with slashes: taken apart, and resolved without looking at any disk.
package enum FolderPath {
  /// The folder of a path; empty for a bare name.
  package static func parent(_ path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "" }
    return String(path[..<slash])
  }

  /// What stands behind the last slash.
  package static func name(_ path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return path }
    return String(path[path.utf8.index(after: slash)...])
  }

  /// A path as seen from a folder, `.` and `..` worked out as far as names are known.
  package static func join(_ folder: String, _ path: String) -> String {
    var parts: [Substring] = []
    for part in folder.split(separator: "/") + path.split(separator: "/") {
      if part == "." { continue }
      if part == "..", let last = parts.last, last != ".." {
        parts.removeLast()
      } else {
        parts.append(part)
      }
    }
    return parts.joined(separator: "/")
  }

  /// The folder of a called module; nil for a source that is no local path.
  package static func module(_ source: String, in folder: String) -> String? {
    guard source.hasPrefix("./") || source.hasPrefix("../") || source == "." || source == ".." else { return nil }
    return join(folder, source)
  }
}
