import Glibc
import Host

extension ScratchFolder {
  /// Makes a folder inside and those above it; one that is there already is fine. Returns its absolute path.
  @discardableResult
  package func makeFolders(_ relative: String) throws(ProcessError) -> String {
    var whole = path
    for name in relative.split(separator: "/") {
      whole += "/\(name)"
      guard mkdir(whole, 0o755) == 0 || errno == EEXIST else {
        throw .cannotUse(path: whole, reason: String(cString: strerror(errno)))
      }
    }
    return whole
  }

  /// Writes a file inside, over what was there, and makes the folders above it. Returns its absolute path.
  @discardableResult
  package func write(_ text: String, to relative: String) throws(ProcessError) -> String {
    if let slash = relative.utf8.lastIndex(of: UInt8(ascii: "/")) { try makeFolders(String(relative[..<slash])) }
    let whole = "\(path)/\(relative)"
    do {
      try AtomicFile.write(Array(text.utf8), to: whole, mode: 0o644)
    } catch {
      throw .cannotUse(path: whole, reason: error.reason)
    }
    return whole
  }
}
