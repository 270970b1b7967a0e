/// The names by which a server may be called: whoever calls it by another was led here by somebody else's name server.
package struct ServedNames: Sendable, Hashable {
  /// In lower case, without a port.
  private let hosts: Set<String>
  /// The origin that pages are served under; nil when only the address itself counts.
  private let origin: String?
  /// The server's address as people call it; nil where only the system knows the port.
  let base: String?

  /// - Parameters:
  ///   - origin: `https://tagout.example.com` when the server is called by another name than it listens on.
  ///   - isSecure: whether it answers by TLS.
  package init(_ address: ListenAddress, origin: String?, isSecure: Bool = false) {
    var hosts: Set<String> = address.isWildcard ? [] : [address.host.lowercased()]
    if address.isLoopback || address.isWildcard { hosts.formUnion(["127.0.0.1", "localhost", "::1"]) }
    if let origin, let host = ServedNames.host(ofOrigin: origin) { hosts.insert(host) }
    self.hosts = hosts
    self.origin = origin?.lowercased()
    let own = address.port == 0 ? nil : "\(isSecure ? "https" : "http")://\(address.urlHost):\(address.port)"
    base = origin ?? own
  }

  /// What a certificate that is made here is for, sorted.
  package static func certificateNames(_ address: ListenAddress, origin: String?) -> [String] {
    var names: Set<String> = address.isWildcard ? [] : [address.host.lowercased()]
    if address.isLoopback || address.isWildcard { names.formUnion(["127.0.0.1", "localhost", "::1"]) }
    if let origin, let host = host(ofOrigin: origin) { names.insert(host) }
    return names.sorted()
  }

  /// Whether the `Host` of a request is one of them; its port does not count.
  package func allows(host: String) -> Bool {
    ServedNames.host(of: host.lowercased()).map { hosts.contains($0) } ?? false
  }

  /// Whether a page of this origin may ask: only our own pages, `scheme://` and the very `Host` of the request.
  package func allows(origin: String, host: String, isSecure: Bool) -> Bool {
    let asked = origin.lowercased()
    return asked == self.origin || asked == (isSecure ? "https://" : "http://") + host.lowercased()
  }

  /// The host of `scheme://host[:port]`; nil when the text is no origin.
  package static func host(ofOrigin origin: String) -> String? {
    let lower = origin.lowercased()
    for scheme in ["https://", "http://"] where lower.hasPrefix(scheme) {
      let rest = String(lower.dropFirst(scheme.count))
      return rest.contains("/") ? nil : host(of: rest)
    }
    return nil
  }

  /// `host`, `host:port` or `[host]:port` without the port.
  private static func host(of authority: String) -> String? {
    if authority.hasPrefix("[") {
      guard let end = authority.firstIndex(of: "]") else { return nil }
      let rest = authority[authority.index(after: end)...]
      guard rest.isEmpty || (rest.hasPrefix(":") && isPort(rest.dropFirst())) else { return nil }
      return String(authority[authority.index(after: authority.startIndex)..<end])
    }
    let parts = authority.split(separator: ":", omittingEmptySubsequences: false)
    guard let first = parts.first, !first.isEmpty, parts.count <= 2 else { return nil }
    guard parts.count == 1 || isPort(parts[1]) else { return nil }
    return String(first)
  }

  private static func isPort(_ text: Substring) -> Bool {
    Int(text).map { (1...65_535).contains($0) } ?? false
  }
}
