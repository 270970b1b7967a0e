/// Paths as text: pure, without looking at any file system, so links are not followed.
package enum PathText {
  /// The absolute, normalised path of one that may be relative to an absolute folder.
  package static func absolute(_ path: String, in folder: String) -> String {
    normalised(path.utf8.first == UInt8(ascii: "/") ? path : folder + "/" + path)
  }

  /// Without `.`, `..`, doubled and trailing slashes; `..` above the root stays at the root.
  package static func normalised(_ path: String) -> String {
    if isNormal(path) { return path }
    let slash = UInt8(ascii: "/")
    let isAbsolute = path.utf8.first == slash
    var kept: [Substring.UTF8View] = []
    for component in path.utf8.split(separator: slash) where !component.elementsEqual(".".utf8) {
      if component.elementsEqual("..".utf8) {
        if let last = kept.last, !last.elementsEqual("..".utf8) {
          kept.removeLast()
        } else if !isAbsolute {
          kept.append(component)
        }
      } else {
        kept.append(component)
      }
    }
    var joined: [UInt8] = []
    joined.reserveCapacity(path.utf8.count)
    for component in kept {
      if isAbsolute || !joined.isEmpty { joined.append(slash) }
      joined.append(contentsOf: component)
    }
    if joined.isEmpty { return isAbsolute ? "/" : "." }
    return String(decoding: joined, as: UTF8.self)
  }

  /// Whether nothing is to be done: no empty component, and none that begins with a dot and a slash or a dot.
  private static func isNormal(_ path: String) -> Bool {
    var path = path
    return path.withUTF8 { isNormal($0) }
  }

  private static func isNormal(_ path: UnsafeBufferPointer<UInt8>) -> Bool {
    var before = UInt8(ascii: "/")
    var isFirst = true
    for byte in path {
      if before == UInt8(ascii: "/"), byte == UInt8(ascii: ".") || (byte == UInt8(ascii: "/") && !isFirst) {
        return false
      }
      before = byte
      isFirst = false
    }
    return !isFirst && (before != UInt8(ascii: "/") || path.count == 1)
  }

  /// The last component: `b` of `/a/b/`.
  package static func lastComponent(_ path: String) -> String {
    path.split(separator: "/", omittingEmptySubsequences: true).last.map(String.init) ?? path
  }

  /// All but the last component of a normalised path: `/a` of `/a/b`.
  package static func parent(_ path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}
