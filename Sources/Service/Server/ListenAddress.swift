/// Where a server listens: `HOST:PORT`, or `[HOST]:PORT` for an IPv6 address.
package struct ListenAddress: Sendable, Hashable {
  /// Without brackets.
  package var host: String
  /// 0 takes a free one.
  package var port: Int

  package init(host: String, port: Int) {
    self.host = host
    self.port = port
  }

  /// Nil when the text is none.
  package init?(_ text: String) {
    guard let colon = text.lastIndex(of: ":"), let port = Int(text[text.index(after: colon)...]),
      (0...65_535).contains(port)
    else { return nil }
    let name = text[..<colon]
    let isBracketed = name.hasPrefix("[") && name.hasSuffix("]")
    guard !name.isEmpty, isBracketed || !name.contains(":") else { return nil }
    host = String(isBracketed ? name.dropFirst().dropLast() : name)
    self.port = port
  }

  /// Whether only this machine reaches it.
  package var isLoopback: Bool {
    host == "localhost" || host == "::1" || (host.hasPrefix("127.") && host.split(separator: ".").count == 4)
  }

  /// Whether it means all addresses of this machine, so that it is no name by which anybody calls.
  package var isWildcard: Bool { host == "0.0.0.0" || host == "::" }

  /// The host as addresses write it.
  package var urlHost: String { host.contains(":") ? "[\(host)]" : host }
}
