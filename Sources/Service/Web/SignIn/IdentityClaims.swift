import JWTKit

/// What an identity token says (OpenID Connect Core 1.0 §2).
struct IdentityClaims: JWTPayload {
  var iss: String
  var sub: String
  var aud: AudienceClaim
  var exp: Double
  var nonce: String?
  var azp: String?
  var preferredUsername: String?
  var groups: [String]?

  enum CodingKeys: String, CodingKey {
    case iss, sub, aud, exp, nonce, azp, groups
    case preferredUsername = "preferred_username"
  }

  /// Who it is from, for whom and for how long is looked at by whoever has the clock and the settings.
  func verify(using algorithm: some JWTAlgorithm) async throws {}

  /// Why the token is none for this client now; nil when it is.
  func objection(_ settings: IdentityProvider.Settings, nonce wanted: String, seconds now: Double) -> String? {
    if iss != settings.issuer { return "it is from another issuer" }
    if !aud.value.contains(settings.client) { return "it is for another client" }
    if aud.value.count > 1 || azp != nil, azp != settings.client { return "it was made for another client" }
    if exp <= now { return "its time is over" }
    if nonce != wanted { return "it is another sign-in's" }
    if sub.isEmpty || sub.utf8.count > 255 { return "it names nobody" }
    return nil
  }
}
