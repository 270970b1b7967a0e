import Vocabulary

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Reads files within bounds, each by one open: what was looked at is what is read.
package enum HostFiles {
  /// The bytes of a plain file, links followed: `contents`, `missing`, `unreadable` or `tooBig`.
  package static func contents(of path: String, bound: Int) -> Fact {
    do {
      return .contents(try read(path, bound: bound))
    } catch {
      return fact(for: error)
    }
  }

  /// The first bytes of a plain file of any size, links followed: `contents`, `missing` or `unreadable`.
  package static func beginning(of path: String, count: Int) -> Fact {
    do {
      let (file, _) = try open(path)
      return .contents(try file.read(at: 0, count: count))
    } catch {
      return fact(for: error)
    }
  }

  /// Files of fewer bytes are read in one piece.
  private static let leastForLanes = 1 << 22

  /// The bytes of a plain file. Nothing waits: a pipe or a device is `notAFile`.
  ///
  /// - Parameter lanes: the halves of a big file may be read at once.
  package static func read(_ path: String, bound: Int, lanes: any Lanes = .one) throws(HostError) -> [UInt8] {
    let (file, size) = try open(path)
    if size > Int64(bound) { throw .tooBig(path: path, bound: bound) }
    if !lanes.isOne, size >= leastForLanes {
      return try file.readHalves(of: Int(size), bound: bound, lanes: lanes)
    }
    return try file.readToEnd(bound: bound, expecting: Int(size))
  }

  /// Some bytes of a plain file from an offset on; fewer only at its end.
  package static func read(_ path: String, from offset: Int, count: Int) throws(HostError) -> [UInt8] {
    let (file, size) = try open(path)
    return try file.read(at: offset, count: max(0, min(count, Int(size) - offset)))
  }

  /// A plain file, opened, and its size.
  private static func open(_ path: String) throws(HostError) -> (Descriptor, size: Int64) {
    let file = try Descriptor.open(path, O_RDONLY | O_NONBLOCK)
    switch try file.status() {
    case .file(let size): return (file, size)
    case .directory: throw .notAFile(path: path, kind: "a folder")
    case .other: throw .notAFile(path: path, kind: "a pipe, a socket or a device")
    }
  }

  /// What is at a path, links followed: `status`, `missing` or `unreadable`.
  package static func status(of path: String) -> Fact {
    guard !path.isEmpty, !path.utf8.contains(0) else { return .missing }
    var information = stat()
    guard SystemCalls.status(of: path, &information) == 0 else {
      return fact(for: .system(operation: "look at", path: path, code: errno))
    }
    return .status(FileStatus(information))
  }

  /// The names in a folder, sorted by their bytes, without `.` and `..`: `names`, `missing` or `unreadable`.
  package static func names(in path: String, bound: Int) -> Fact {
    switch status(of: path) {
    case .status(.directory): break
    case .status: return .unreadable("it is no folder")
    case let other: return other
    }
    guard let folder = opendir(path) else { return fact(for: .system(operation: "open", path: path, code: errno)) }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name == "." || name == ".." { continue }
      if names.count == bound { return .names(names.sortedByBytes(), isComplete: false) }
      names.append(name)
    }
    return .names(names.sortedByBytes(), isComplete: true)
  }

  /// What a failure means to those who asked: nothing is there, or it cannot be read.
  static func fact(for error: HostError) -> Fact {
    switch error {
    case .impossiblePath: .missing
    case .tooBig: .tooBig
    case .system(_, _, ENOENT), .system(_, _, ENOTDIR): .missing
    case .system, .notAFile: .unreadable(error.reason)
    }
  }
}

extension [String] {
  /// In the order of their UTF-8 bytes.
  func sortedByBytes() -> [String] {
    sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}
