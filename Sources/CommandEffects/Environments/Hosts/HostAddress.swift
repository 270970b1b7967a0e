/// The host that an address names, and whether it is this machine.
package enum HostAddress {
  /// `db.example` of `https://user@db.example:4566/path`, `::1` of `[::1]:80`, in lower case; without user and port.
  package static func host(of address: String) -> String {
    cut(authority(of: withoutScheme(address[...])).authority).host.lowercased()
  }

  /// What stands behind `://`, or all of it.
  static func withoutScheme(_ address: Substring) -> Substring {
    address.utf8.firstRange(of: "://".utf8).map { address[$0.upperBound...] } ?? address
  }

  /// Hosts and ports, and what follows them: user and password stand before the last `@` (RFC 3986 §3.2).
  ///
  /// - Parameter ends: what ends them; a semicolon too in the URLs of JDBC.
  static func authority(of rest: Substring, endedBy ends: String = "/?#") -> (authority: Substring, tail: Substring) {
    let end = rest.firstIndex { ends.contains($0) } ?? rest.endIndex
    var authority = rest[..<end]
    if let at = authority.utf8.lastIndex(of: UInt8(ascii: "@")) {
      authority = authority[authority.utf8.index(after: at)...]
    }
    return (authority, rest[end...])
  }

  /// One host without brackets, and its port; an address of IPv6 without brackets has no port.
  static func cut(_ authority: Substring) -> (host: Substring, port: Int?) {
    if authority.hasPrefix("["), let close = authority.firstIndex(of: "]") {
      let port = authority[authority.index(after: close)...].dropFirst()
      return (authority[authority.index(after: authority.startIndex)..<close], Int(port))
    }
    let colons = authority.utf8.count { $0 == UInt8(ascii: ":") }
    guard colons == 1, !authority.hasPrefix("/"), let colon = authority.utf8.firstIndex(of: UInt8(ascii: ":")) else {
      return (authority, nil)
    }
    return (authority[..<colon], Int(authority[authority.utf8.index(after: colon)...]))
  }

  /// Whether a host is the machine that asks: a loopback name or address (RFC 6761, RFC 1122 §3.2.1.3, RFC 4291
  /// §2.5.3), or a name under which a container reaches its own host.
  package static func isLoopback(_ host: String) -> Bool {
    let host = host.lowercased()
    switch host {
    case "localhost", "localhost.", "localhost.localdomain", "ip6-localhost", "ip6-loopback", "::1", "0:0:0:0:0:0:0:1",
      "::", "0.0.0.0", "host.docker.internal", "gateway.docker.internal", "kubernetes.docker.internal",
      "host.containers.internal":
      return true
    default:
      if host.hasSuffix(".localhost") { return true }
      let plain = host.hasPrefix("::ffff:") ? String(host.dropFirst(7)) : host
      return plain.hasPrefix("127.") && isNumeric(plain)
    }
  }

  /// Whether a host is an address of a private network (RFC 1918), as virtual machines have.
  package static func isPrivate(_ host: String) -> Bool {
    let parts = host.split(separator: ".", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 4, let first = parts[0], let second = parts[1], parts[2] != nil, parts[3] != nil else {
      return false
    }
    return first == 10 || first == 192 && second == 168 || first == 172 && (16...31).contains(second)
  }

  private static func isNumeric(_ host: String) -> Bool {
    host.utf8.allSatisfy { $0 == UInt8(ascii: ".") || ($0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9")) }
  }
}
