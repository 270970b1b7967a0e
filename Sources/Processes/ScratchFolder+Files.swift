import Glibc
import SystemPackage

extension ScratchFolder {
  /// Makes a folder inside and those above it; one that is there already is fine. Returns its absolute path.
  @discardableResult
  package func makeFolders(_ relative: String) throws(ProcessError) -> String {
    var whole = path
    for name in relative.split(separator: "/") {
      whole += "/\(name)"
      guard mkdir(whole, 0o755) == 0 || errno == EEXIST else { throw Self.failure(whole) }
    }
    return whole
  }

  /// Writes a file inside, over what was there, and makes the folders above it. Returns its absolute path.
  @discardableResult
  package func write(_ text: String, to relative: String) throws(ProcessError) -> String {
    if let slash = relative.utf8.lastIndex(of: UInt8(ascii: "/")) { try makeFolders(String(relative[..<slash])) }
    let whole = "\(path)/\(relative)"
    do {
      let file = try FileDescriptor.open(
        FilePath(whole), .writeOnly, options: [.create, .truncate, .closeOnExec],
        permissions: [.ownerReadWrite, .groupRead])
      try file.closeAfter { _ = try file.writeAll(text.utf8) }
    } catch {
      throw .cannotUse(path: whole, reason: "\(error)")
    }
    return whole
  }

  /// The names in a folder inside, sorted; empty when there is no such folder.
  package func names(in relative: String) -> [String] {
    guard let folder = opendir("\(path)/\(relative)") else { return [] }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  /// Whether something is at that place inside.
  package func has(_ relative: String) -> Bool {
    access("\(path)/\(relative)", F_OK) == 0
  }

  private static func failure(_ path: String) -> ProcessError {
    .cannotUse(path: path, reason: String(cString: strerror(errno)))
  }
}
