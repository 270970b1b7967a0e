import Vocabulary

/// What a request is signed with.
package struct CloudCredentials: Sendable, Hashable {
  package var accessKey: String
  package var secretKey: String
  /// Of temporary credentials alone.
  package var sessionToken: String?
  /// When they end; nil when nothing says so.
  package var expiration: Instant?

  package init(accessKey: String, secretKey: String, sessionToken: String? = nil, expiration: Instant? = nil) {
    self.accessKey = accessKey
    self.secretKey = secretKey
    self.sessionToken = sessionToken
    self.expiration = expiration
  }

  /// Whether they will still do this long after now, in milliseconds.
  package func last(_ milliseconds: Int64, from now: Instant) -> Bool {
    expiration.map { $0.milliseconds - now.milliseconds > milliseconds } ?? true
  }
}
