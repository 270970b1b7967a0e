import AsyncHTTPClient
import Formats
import HTTPTypes
import NIOCore
import NIOHTTP1
import Vocabulary

/// Asks an identity provider: what it is, whom a code stands for, and by which keys it signs.
struct ProviderClient: Sendable {
  private static let bound = 1 << 20

  let settings: IdentityProvider.Settings

  /// The addresses of a provider (OpenID Connect Discovery 1.0).
  struct Places: Sendable {
    var authorization: String
    var token: String
    var keys: String
  }

  /// Where the provider says that its parts are; refused where it is another than was meant.
  func places() async throws -> Places {
    let base = settings.issuer.hasSuffix("/") ? String(settings.issuer.dropLast()) : settings.issuer
    let document = try object(try await fetch(HTTPClientRequest(url: base + "/.well-known/openid-configuration")))
    guard document["issuer"]?.text == settings.issuer, let authorization = document["authorization_endpoint"]?.text,
      let token = document["token_endpoint"]?.text, let keys = document["jwks_uri"]?.text
    else { throw ProviderClient.failure("it describes itself as another than \"\(settings.issuer)\"") }
    for place in [authorization, token, keys]
    where RelyingParty(origin: ProviderClient.origin(of: place)) == nil
      && !ProviderClient.isLoopback(place) && !place.hasPrefix("https://")
    { throw ProviderClient.failure("\"\(place.prefix(200))\" is without TLS") }
    return Places(authorization: authorization, token: token, keys: keys)
  }

  /// The identity token that a code stands for.
  func token(_ code: String, verifier: String, redirect: String, at place: String) async throws -> String {
    var request = HTTPClientRequest(url: place)
    request.method = .POST
    request.headers.add(name: "Content-Type", value: "application/x-www-form-urlencoded")
    request.headers.add(name: "Accept", value: "application/json")
    var fields = [
      ("grant_type", "authorization_code"), ("code", code), ("redirect_uri", redirect), ("code_verifier", verifier),
      ("client_id", settings.client),
    ]
    if let secret = settings.secret { fields.append(("client_secret", secret)) }
    request.body = .bytes(ByteBuffer(string: ProviderClient.query(fields)))
    guard let token = try object(try await fetch(request))["id_token"]?.text else {
      throw ProviderClient.failure("it gave no identity token")
    }
    return token
  }

  /// The keys by which it signs, as a JSON Web Key Set.
  func keys(at place: String) async throws -> String {
    String(decoding: try await fetch(HTTPClientRequest(url: place)), as: UTF8.self)
  }

  private func fetch(_ request: HTTPClientRequest) async throws -> [UInt8] {
    do {
      let response = try await HTTPClient.shared.execute(request, timeout: .seconds(15))
      let body = try await response.body.collect(upTo: ProviderClient.bound)
      guard response.status == .ok else { throw ProviderClient.failure("it answered \(response.status.code)") }
      return Array(body.readableBytesView)
    } catch let error as APIError {
      throw error
    } catch {
      throw ProviderClient.failure("it cannot be reached")
    }
  }

  private func object(_ bytes: [UInt8]) throws -> StructuredObject {
    do {
      guard case .object(let object) = try JSONReader.read(bytes, limits: .request) else {
        throw ProviderClient.failure("its answer is no JSON object")
      }
      return object
    } catch is FormatError {
      throw ProviderClient.failure("its answer is no JSON")
    }
  }

  static func failure(_ reason: String) -> APIError {
    APIError(
      .badGateway, "provider.failed", "the identity provider cannot be used: \(reason)",
      remedy: "sign in by a passkey, or look at the provider")
  }

  /// Fields as a query or a form writes them.
  static func query(_ fields: [(String, String)]) -> String {
    fields.map { "\(escaped($0.0))=\(escaped($0.1))" }.joined(separator: "&")
  }

  private static func escaped(_ text: String) -> String {
    var safe = ""
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "~"):
        safe.unicodeScalars.append(Unicode.Scalar(byte))
      default: safe += "%" + Hexadecimal.encode([byte]).uppercased()
      }
    }
    return safe
  }

  private static func origin(of place: String) -> String {
    place.split(separator: "/", maxSplits: 3, omittingEmptySubsequences: false).prefix(3).joined(separator: "/")
  }

  private static func isLoopback(_ place: String) -> Bool {
    guard let host = ServedNames.host(ofOrigin: origin(of: place)) else { return false }
    return ListenAddress(host: host, port: 0).isLoopback
  }
}
