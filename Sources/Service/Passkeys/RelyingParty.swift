/// For whom passkeys sign: a host's name, and the one origin whose pages may ask (WebAuthn level 2 §4, §5.1.3).
package struct RelyingParty: Sendable, Hashable {
  /// The host's name, e.g. `tagout.example.com`.
  package let id: String
  /// `https://tagout.example.com`, as browsers write it; nil where only the name is known, as in a ledger.
  package let origin: String?

  /// One of which only the name is known: the pages of its hosts count, over TLS or on this machine.
  package init(id: String) {
    self.id = id
    origin = nil
  }

  /// Nil for what is no origin that passkeys work with: no address in digits, no plain HTTP but on this machine.
  package init?(origin: String) {
    let lower = origin.lowercased()
    guard let host = ServedNames.host(ofOrigin: lower), !RelyingParty.isAddress(host) else { return nil }
    guard lower.hasPrefix("https://") || RelyingParty.isLocal(host) else { return nil }
    id = host
    self.origin = RelyingParty.withoutUsualPort(lower)
  }

  /// Whether a page of this origin may ask.
  func owns(_ asked: String) -> Bool {
    if let origin { return asked == origin }
    guard let host = ServedNames.host(ofOrigin: asked), host == id || host.hasSuffix(".\(id)") else { return false }
    return asked.hasPrefix("https://") || RelyingParty.isLocal(host)
  }

  /// Whether a host is an address and no name.
  static func isAddress(_ host: String) -> Bool {
    host.contains(":") || host.allSatisfy { $0.isNumber || $0 == "." }
  }

  private static func isLocal(_ host: String) -> Bool { host == "localhost" || host.hasSuffix(".localhost") }

  /// As browsers write origins (RFC 6454 §6.1).
  private static func withoutUsualPort(_ origin: String) -> String {
    for (scheme, port) in [("https://", ":443"), ("http://", ":80")]
    where origin.hasPrefix(scheme) && origin.hasSuffix(port) { return String(origin.dropLast(port.count)) }
    return origin
  }
}
