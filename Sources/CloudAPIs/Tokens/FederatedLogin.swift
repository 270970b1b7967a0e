import Formats
import Vocabulary

/// Exchanges an OIDC token for one of Azure's (Microsoft identity platform, "Access token request with a federated
/// credential").
package struct FederatedLogin: Sendable {
  package var tenant: String
  package var client: String
  /// E.g. `https://management.azure.com/.default`.
  package var scope: String
  /// Where tokens are given out.
  package var authority: CloudEndpoint

  /// - Parameter authority: nil for Azure's own.
  package init(tenant: String, client: String, scope: String, authority: String?) throws(CloudError) {
    let address = authority ?? "https://login.microsoftonline.com"
    guard let endpoint = CloudEndpoint(address), endpoint.scheme == "https" || endpoint.isLoopback else {
      throw .setting("AZURE_AUTHORITY_HOST", reason: "\"\(address)\" is no https address")
    }
    guard FederatedLogin.isName(tenant) else { throw .setting("the tenant", reason: "\"\(tenant)\" is none") }
    (self.tenant, self.client, self.scope) = (tenant, client, scope)
    self.authority = endpoint
  }

  /// The token of Azure's.
  package func exchange(
    _ token: ShortLivedToken, by transport: any CloudTransport, now: Instant
  ) async throws(CloudError) -> ShortLivedToken {
    let form = [
      ("client_assertion", token.value),
      ("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"), ("client_id", client),
      ("grant_type", "client_credentials"), ("scope", scope),
    ]
    let body = form.map { "\($0.0)=\(PercentEncoding.encode($0.1))" }.joined(separator: "&")
    let answer = try await transport.send(
      "POST", authority.address(of: "/\(tenant)/oauth2/v2.0/token"),
      headers: [("content-type", "application/x-www-form-urlencoded")], body: Array(body.utf8), bound: 1 << 20,
      within: .seconds(30))
    let value: StructuredValue
    do throws(FormatError) {
      value = try JSONReader.read(answer.body, limits: JSONLimits(depth: 8, bytes: 1 << 20))
    } catch {
      throw .strangeAnswer(operation: "the exchange of a token", reason: "status \(answer.status), no JSON")
    }
    guard answer.status == 200, let text = value["access_token"]?.text else {
      let words = value["error_description"]?.text ?? ""
      throw .refused(
        operation: "the exchange of a token", status: answer.status, code: value["error"]?.text ?? "none",
        message: String(words.prefix { !$0.isNewline }.prefix(300)))
    }
    let seconds = value["expires_in"]?.whole ?? value["expires_in"]?.text.flatMap { Int64($0) } ?? 3600
    return ShortLivedToken(text, expiration: Instant(milliseconds: now.milliseconds + seconds * 1000))
  }

  private static func isName(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.count <= 128
      && text.unicodeScalars.allSatisfy {
        $0.isASCII && ($0.properties.isAlphabetic || "0123456789.-".unicodeScalars.contains($0))
      }
  }
}
