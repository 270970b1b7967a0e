/// The host that an address names, and whether it is this machine.
package enum HostAddress {
  /// `db.example` of `https://user@db.example:4566/path`, `::1` of `[::1]:80`, in lower case; without user and port.
  package static func host(of address: String) -> String {
    var rest = Substring(address)
    if let scheme = rest.utf8.firstIndex(of: UInt8(ascii: ":")), rest[scheme...].hasPrefix("://") {
      rest = rest[scheme...].dropFirst(3)
    }
    rest = rest.prefix { $0 != "/" && $0 != "?" }
    if let at = rest.utf8.lastIndex(of: UInt8(ascii: "@")) { rest = rest[rest.utf8.index(after: at)...] }
    if rest.hasPrefix("[") { return String(rest.dropFirst().prefix { $0 != "]" }) }
    return String(rest.prefix { $0 != ":" }).lowercased()
  }

  /// Whether a host, in lower case, is the machine that asks: a loopback name or address (RFC 6761, RFC 1122 §3.2.1.3),
  /// or the name under which a container reaches its own host.
  package static func isLoopback(_ host: String) -> Bool {
    switch host {
    case "localhost", "::1", "0.0.0.0", "host.docker.internal", "ip6-localhost": true
    default:
      (host.hasPrefix("127.") && host.utf8.allSatisfy { $0 == 46 || ($0 >= 48 && $0 <= 57) })
        || host.hasSuffix(".localhost")
    }
  }
}
