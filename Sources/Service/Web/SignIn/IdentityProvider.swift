import HTTPTypes
import Synchronization
import Vocabulary

/// An OpenID Connect provider that lets people in (OpenID Connect Core 1.0). It says who somebody is and in which
/// groups; it approves nothing.
package final class IdentityProvider: Sendable {
  /// How it is reached, and what its groups mean here.
  package struct Settings: Sendable, Hashable {
    /// Exactly as it names itself, e.g. `https://idp.example.com`.
    package var issuer: String
    package var client: String
    /// Nil for a client that has none.
    package var secret: String?
    /// What each group lets people be.
    package var roles: [String: PersonRole]

    package init(issuer: String, client: String, secret: String?, roles: [String: PersonRole]) {
      self.issuer = issuer
      self.client = client
      self.secret = secret
      self.roles = roles
    }
  }

  /// A way to the provider that was begun and awaits its way back.
  struct Flow: Sendable {
    /// PKCE's (RFC 7636).
    var verifier: String
    var nonce: String
    var begun: Int64
  }

  private static let (bound, lifetime) = (4096, Int64(600_000))

  package let settings: Settings
  private let flows = Mutex<[String: Flow]>([:])

  package init(_ settings: Settings) {
    self.settings = settings
  }

  /// What the groups of a person let them be.
  func roles(of groups: Set<String>) -> Set<PersonRole> { Set(groups.compactMap { settings.roles[$0] }) }

  /// Keeps a way that was begun, under its state.
  func keep(_ flow: Flow, under state: String) throws(APIError) {
    let isKept = flows.withLock { flows in
      if flows.count >= Self.bound { flows = flows.filter { flow.begun - $0.value.begun < Self.lifetime } }
      guard flows.count < Self.bound else { return false }
      flows[state] = flow
      return true
    }
    guard isKept else {
      throw APIError(.tooManyRequests, "provider.busy", "too many are signing in", remedy: "try again in minutes")
    }
  }

  /// Takes it, once; nil for one that is none any more.
  func take(_ state: String, at now: Int64) -> Flow? {
    guard let flow = flows.withLock({ $0.removeValue(forKey: state) }) else { return nil }
    return now - flow.begun < Self.lifetime ? flow : nil
  }
}
