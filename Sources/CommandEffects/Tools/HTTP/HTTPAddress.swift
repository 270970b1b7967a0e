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
    var rest = HostAddress.withoutScheme(text[...])
    // httpie: `:9200/x` and `/x` are on this machine.
    if rest.hasPrefix(":") || rest.hasPrefix("/") { rest = "localhost" + rest }
    let (authority, behind) = HostAddress.authority(of: rest)
    let tail = behind.prefix { $0 != "#" }
    let mark = tail.firstIndex(of: "?") ?? tail.endIndex
    path = tail[..<mark].split(separator: "/").map(String.init)
    query = mark == tail.endIndex ? "" : String(tail[tail.index(after: mark)...])
    let place = HostAddress.cut(authority)
    (host, port) = (place.host.lowercased(), place.port)
  }

  /// Whether it is this machine.
  var isLocal: Bool { HostAddress.isLoopback(host) }
}
