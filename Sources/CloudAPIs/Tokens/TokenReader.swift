import Formats
import Vocabulary

/// Reads tokens as files hold them and as programs print them.
package enum TokenReader {
  /// The token in a file, e.g. what Kubernetes projects or a CI system writes.
  package static func read(
    file: String, _ surroundings: any CloudSurroundings
  ) throws(CloudError) -> ShortLivedToken {
    let source = "the token file '\(file)'"
    guard let bytes = try surroundings.contents(of: file) else {
      throw .credentials(source: source, reason: "it is not there")
    }
    return try read(bytes, from: source)
  }

  /// What a command prints: a token alone, or JSON as `gcloud`, `az`, `vault` and exec plugins of Kubernetes print it.
  package static func read(
    command: String, _ surroundings: any CloudSurroundings
  ) async throws(CloudError) -> ShortLivedToken {
    try read(try await surroundings.output(of: command), from: "the command for it")
  }

  /// The token in some bytes.
  package static func read(_ bytes: [UInt8], from source: String) throws(CloudError) -> ShortLivedToken {
    let words = bytes.split { $0 == 0x20 || ($0 >= 0x09 && $0 <= 0x0D) }
    guard let first = words.first else { throw .credentials(source: source, reason: "it is empty") }
    guard first.first == UInt8(ascii: "{") else {
      guard words.count == 1, first.allSatisfy({ $0 > 0x20 && $0 < 0x7F }), first.count <= 1 << 16 else {
        throw .credentials(source: source, reason: "what it gave is neither one token nor JSON")
      }
      return ShortLivedToken(String(decoding: first, as: UTF8.self))
    }
    let value: StructuredValue
    do throws(FormatError) {
      value = try JSONReader.read(bytes, limits: JSONLimits(depth: 16, bytes: 1 << 20))
    } catch {
      throw .credentials(source: source, reason: "what it gave is no JSON")
    }
    guard let token = token(in: value) else {
      throw .credentials(source: source, reason: "what it gave holds no token by a name that is known")
    }
    return token
  }

  private static func token(in value: StructuredValue) -> ShortLivedToken? {
    let places = [value["status"], value["auth"], value["credential"], value].compactMap { $0 }
    let names = ["token", "access_token", "accessToken", "id_token", "idToken", "client_token", "value"]
    for place in places {
      guard let text = names.lazy.compactMap({ place[$0]?.text }).first(where: { !$0.isEmpty }) else { continue }
      return ShortLivedToken(text, expiration: end(in: place))
    }
    return nil
  }

  private static func end(in place: StructuredValue) -> Instant? {
    for name in ["expirationTimestamp", "expiration", "token_expiry", "expiresOn"] {
      if let end = place[name]?.text.flatMap(HTTPDate.iso) { return end }
    }
    for name in ["expires_on", "expiration_time"] {
      if let seconds = place[name]?.whole ?? place[name]?.text.flatMap({ Int64($0) }), seconds < 1 << 40 {
        return Instant(milliseconds: seconds * 1000)
      }
    }
    return nil
  }
}
