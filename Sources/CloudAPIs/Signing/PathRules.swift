/// How a service wants a path in what is signed.
package enum PathRules: Sendable, Hashable {
  /// Dots and doubled slashes resolved, and encoded once more: all services but S3.
  case normalised
  /// Taken as it is, since an object's key may hold dots and doubled slashes: S3.
  case verbatim

  /// - Parameter path: decoded.
  func canonical(_ path: String) -> String {
    switch self {
    case .verbatim: path.isEmpty ? "/" : PercentEncoding.encode(path, keeping: true)
    case .normalised:
      PercentEncoding.encode(PercentEncoding.encode(PathRules.normalised(path), keeping: true), keeping: true)
    }
  }

  /// The path as it is sent.
  func sent(_ path: String) -> String {
    path.isEmpty ? "/" : PercentEncoding.encode(path, keeping: true)
  }

  /// RFC 3986 §5.2.4, and doubled slashes as one.
  private static func normalised(_ path: String) -> String {
    var segments: [Substring] = []
    for segment in path.split(separator: "/") {
      switch segment {
      case ".": break
      case "..": segments = Array(segments.dropLast())
      default: segments.append(segment)
      }
    }
    let ends = path.hasSuffix("/") || path.hasSuffix("/.") || path.hasSuffix("/..")
    return "/" + segments.joined(separator: "/") + (ends && !segments.isEmpty ? "/" : "")
  }
}
