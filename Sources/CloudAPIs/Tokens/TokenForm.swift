import Formats
import Vocabulary

/// How a program prints a token to the tool that started it for one.
package enum TokenForm: String, Sendable, Hashable, CaseIterable {
  /// An exec plugin of client-go (Kubernetes, "Authenticating", `ExecCredential`).
  case kubernetes
  /// The executable of an external account (Google AIP-4117).
  case google
  /// What `az account get-access-token` prints, which Azure's libraries start for a token.
  case azure

  /// The object to print.
  ///
  /// - Parameter version: the `apiVersion` that Kubernetes asks for in `KUBERNETES_EXEC_INFO`; nil for `v1`.
  package func value(of token: ShortLivedToken, version: String? = nil) -> StructuredValue {
    switch self {
    case .kubernetes: TokenForm.execCredential(token, version)
    case .google: TokenForm.executable(token)
    case .azure: TokenForm.accessToken(token)
    }
  }

  private static func execCredential(_ token: ShortLivedToken, _ version: String?) -> StructuredValue {
    var status: StructuredObject = ["token": .string(token.value)]
    if let end = token.expiration { status = status.merging(["expirationTimestamp": .string(HTTPDate.text(end))]) }
    let known = ["client.authentication.k8s.io/v1", "client.authentication.k8s.io/v1beta1"]
    let version = version.flatMap { known.contains($0) ? $0 : nil } ?? known[0]
    return .object(["apiVersion": .string(version), "kind": "ExecCredential", "status": .object(status)])
  }

  private static func executable(_ token: ShortLivedToken) -> StructuredValue {
    var members: StructuredObject = [
      "version": 1, "success": true, "token_type": "urn:ietf:params:oauth:token-type:jwt",
      "id_token": .string(token.value),
    ]
    if let end = token.expiration { members = members.merging(["expiration_time": .integer(end.milliseconds / 1000)]) }
    return .object(members)
  }

  private static func accessToken(_ token: ShortLivedToken) -> StructuredValue {
    var members: StructuredObject = ["accessToken": .string(token.value), "tokenType": "Bearer"]
    if let end = token.expiration {
      let text = HTTPDate.text(end).replacing("T", with: " ").replacing("Z", with: ".000000")
      members = members.merging(["expiresOn": .string(text), "expires_on": .integer(end.milliseconds / 1000)])
    }
    return .object(members)
  }
}
