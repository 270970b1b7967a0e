/// An address cut into its parts (RFC 3986), without deciding whether it is a good one.
struct HTTPAddress: Sendable {
  /// In small letters, without port.
  var host: String
  var port: Int?
  /// The parts of the path, percent signs left as they are.
  var path: [String]
  /// What stands behind the question mark.
  var query: String

  init(_ text: String) {
    var rest = Substring(text)
    if let scheme = rest.firstRange(of: "://") { rest = rest[scheme.upperBound...] }
    // httpie: `:9200/x` and `/x` are on this machine.
    if rest.hasPrefix(":") || rest.hasPrefix("/") { rest = "localhost" + rest }
    let end = rest.firstIndex { "/?#".contains($0) } ?? rest.endIndex
    var authority = rest[..<end]
    if let at = authority.lastIndex(of: "@") { authority = authority[authority.index(after: at)...] }
    let tail = rest[end...].prefix { $0 != "#" }
    let mark = tail.firstIndex(of: "?") ?? tail.endIndex
    path = tail[..<mark].split(separator: "/").map(String.init)
    query = mark == tail.endIndex ? "" : String(tail[tail.index(after: mark)...])
    (host, port) = HTTPAddress.cut(authority)
  }

  private static func cut(_ authority: Substring) -> (String, Int?) {
    if authority.hasPrefix("["), let close = authority.firstIndex(of: "]") {
      let port = authority[authority.index(after: close)...].dropFirst()
      return (String(authority[authority.index(after: authority.startIndex)..<close]).lowercased(), Int(port))
    }
    guard let colon = authority.lastIndex(of: ":") else { return (authority.lowercased(), nil) }
    return (authority[..<colon].lowercased(), Int(authority[authority.index(after: colon)...]))
  }

  /// Whether it is this machine.
  var isLocal: Bool {
    switch host {
    case "localhost", "::1", "0.0.0.0", "host.docker.internal": true
    default: host.hasPrefix("127.") || host.hasSuffix(".localhost")
    }
  }
}
