import Vocabulary

/// The folder that a tool starts in.
enum CallFolder {
  /// The client's folder, which must be absolute; `/` when the client gave none: nothing is known of it then.
  static func base(_ path: String?, member: String) throws(ProtocolError) -> String {
    guard let path, !path.isEmpty else { return "/" }
    guard path.utf8.first == UInt8(ascii: "/") else { throw .notA("absolute path", member: member) }
    return path
  }

  /// The folder that the call names, seen from the client's.
  static func resolved(_ path: String?, in base: String) -> String {
    guard let path, !path.isEmpty, path != "." else { return base }
    if path.utf8.first == UInt8(ascii: "/") { return path }
    return base == "/" ? "/" + path : base + "/" + path
  }
}
