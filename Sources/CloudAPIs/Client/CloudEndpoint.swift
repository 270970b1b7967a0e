/// Where an API is.
package struct CloudEndpoint: Sendable, Hashable {
  /// `https`, or `http` for one that is played on this machine.
  package let scheme: String
  /// The name or address, with the port when it is not the scheme's own.
  package let host: String
  /// What stands before every path; empty for most.
  package let prefix: String

  /// Reads an address without query; nil for anything else.
  package init?(_ address: String) {
    guard let mark = address.firstRange(of: "://") else { return nil }
    let scheme = address[..<mark.lowerBound].lowercased()
    let rest = address[mark.upperBound...]
    let host = rest.prefix { $0 != "/" }
    guard scheme == "https" || scheme == "http", !host.isEmpty,
      !rest.contains(where: { $0 == "?" || $0 == "#" || $0 == "@" || $0.isWhitespace })
    else { return nil }
    let ownPort = scheme == "https" ? ":443" : ":80"
    self.scheme = scheme
    self.host = String(host.hasSuffix(ownPort) ? host.dropLast(ownPort.count) : host)
    var path = rest[host.endIndex...]
    while path.hasSuffix("/") { path = path.dropLast() }
    prefix = String(path)
  }

  private init(host: String) {
    (scheme, self.host, prefix) = ("https", host, "")
  }

  /// AWS's own endpoint of a service in a region (AWS General Reference, "Service endpoints").
  package static func aws(_ service: String, region: String) -> CloudEndpoint {
    let domain = region.hasPrefix("cn-") ? "amazonaws.com.cn" : "amazonaws.com"
    return CloudEndpoint(host: "\(service).\(region).\(domain)")
  }

  /// Another host below this one, as S3's buckets are.
  func below(_ name: String) -> CloudEndpoint { CloudEndpoint(host: "\(name).\(host)") }

  /// Whether it is on this machine.
  package var isLoopback: Bool {
    let name = host.hasPrefix("[") ? String(host.prefix { $0 != "]" }.dropFirst()) : String(host.prefix { $0 != ":" })
    return name == "localhost" || name == "::1" || name.hasPrefix("127.")
  }

  /// The address of something below it.
  func address(of target: String) -> String { "\(scheme)://\(host)\(prefix)\(target)" }

  /// As it is written.
  package var text: String { "\(scheme)://\(host)\(prefix)" }
}
