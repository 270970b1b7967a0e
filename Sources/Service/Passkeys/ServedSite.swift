import HTTPTypes
import Synchronization

/// Where browsers find this server. The port is known once it listens.
package final class ServedSite: Sendable {
  private let address: ListenAddress
  private let declared: String?
  private let isServedSecurely: Bool
  private let port: Mutex<Int>

  /// - Parameter origin: what `--origin` says.
  package init(_ address: ListenAddress, origin: String?, isSecure: Bool) {
    self.address = address
    declared = origin
    isServedSecurely = isSecure
    port = Mutex(address.port)
  }

  /// Takes the port that was given.
  package func note(port taken: Int) { port.withLock { $0 = taken } }

  /// Whether browsers come by TLS, be it a proxy's.
  package var isSecure: Bool { declared.map { $0.lowercased().hasPrefix("https://") } ?? isServedSecurely }

  /// The origin of the server's pages: what `--origin` says, or this machine's name for itself where only this machine
  /// reaches it.
  package var origin: String {
    if let declared { return declared.lowercased() }
    let host = address.isLoopback || address.isWildcard ? "localhost" : address.urlHost.lowercased()
    return "\(isServedSecurely ? "https" : "http")://\(host):\(port.withLock { $0 })"
  }

  /// For whom passkeys sign here. Throws words where they cannot.
  package func party() throws(APIError) -> RelyingParty {
    if let party = RelyingParty(origin: origin) { return party }
    let host = ServedNames.host(ofOrigin: origin) ?? origin
    throw RelyingParty.isAddress(host)
      ? APIError(
        .conflict, "passkey.address",
        "browsers make no passkeys for an address in digits as \"\(host)\"",
        remedy: "give the server a name, and start it with --origin https://NAME")
      : APIError(
        .conflict, "passkey.plain-http", "browsers make no passkeys for \"\(origin)\", which is without TLS",
        remedy: "start it with --origin https://NAME behind TLS, or open http://localhost on its own machine")
  }

  /// Keeps the origin for those who print links.
  func keepOrigin(in store: any Store) async throws {
    let origin = origin
    guard try await store.read({ try $0.setting(.origin) }) != origin else { return }
    try await store.write(.siteNoted) { try $0.set(.origin, to: origin) }
  }
}
