/// What a program asks the way out for: the head of a request to a proxy (RFC 9110 §9.3.6, RFC 9112 §3.2).
package struct ReachRequest: Sendable, Hashable {
  /// The longest head, in bytes.
  package static let bound = 16 << 10

  package var host: String
  package var port: Int
  /// What goes on to the other side before anything else: nothing for a tunnel, the head in its plain form for plain
  /// HTTP.
  package var head: [UInt8]
  /// Whether the asker is told once the way is open.
  package var isTunnel: Bool

  /// Reads a whole head, up to its empty line; nil for anything else than a request to a proxy.
  package init?(_ bytes: [UInt8]) {
    guard bytes.allSatisfy({ $0 == 0x0D || $0 == 0x0A || $0 == 0x09 || ($0 >= 0x20 && $0 != 0x7F) }) else { return nil }
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\r\n", omittingEmptySubsequences: true)
    guard let first = lines.first else { return nil }
    let words = first.split(separator: " ", omittingEmptySubsequences: false)
    guard words.count == 3, words[2] == "HTTP/1.1" || words[2] == "HTTP/1.0" else { return nil }
    if words[0] == "CONNECT" {
      guard let place = ReachRequest.place(words[1], usual: nil) else { return nil }
      self.init(host: place.host, port: place.port, head: [], isTunnel: true)
      return
    }
    guard words[1].lowercased().hasPrefix("http://") else { return nil }
    let rest = words[1].dropFirst("http://".count)
    let end = rest.firstIndex { $0 == "/" || $0 == "?" } ?? rest.endIndex
    guard let place = ReachRequest.place(rest[..<end], usual: 80) else { return nil }
    let path = rest[end...].hasPrefix("/") ? String(rest[end...]) : "/" + rest[end...]
    // One request a connection: a second one would go to the same host, whatever it names.
    let kept = lines.dropFirst().filter { line in
      !["connection:", "proxy-connection:", "proxy-authorization:"].contains { line.lowercased().hasPrefix($0) }
    }
    let text = (["\(words[0]) \(path) HTTP/1.1"] + kept.map(String.init) + ["Connection: close", "", ""])
    self.init(host: place.host, port: place.port, head: Array(text.joined(separator: "\r\n").utf8), isTunnel: false)
  }

  private init(host: String, port: Int, head: [UInt8], isTunnel: Bool) {
    (self.host, self.port, self.head, self.isTunnel) = (host, port, head, isTunnel)
  }

  /// `host:port` or `[address]:port`, without a user.
  private static func place(_ text: Substring, usual: Int?) -> (host: String, port: Int)? {
    var host = text
    var port = usual
    if let colon = text.lastIndex(of: ":"), !text.hasSuffix("]") {
      guard let number = Int(text[text.index(after: colon)...]), (1...65_535).contains(number) else { return nil }
      (host, port) = (text[..<colon], number)
    }
    if host.hasPrefix("["), host.hasSuffix("]") { host = host.dropFirst().dropLast() }
    guard let port, !host.isEmpty, host.utf8.count <= 253, !host.contains("@"), !host.contains("/") else { return nil }
    return (String(host), port)
  }
}
