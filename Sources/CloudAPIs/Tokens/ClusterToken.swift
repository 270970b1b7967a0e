import Formats
import Vocabulary

/// A token for a cluster of EKS: a signed question to STS that the cluster asks in the caller's place (Amazon EKS User
/// Guide, "aws eks get-token"; kubernetes-sigs/aws-iam-authenticator).
package enum ClusterToken {
  /// How long a cluster takes one, in milliseconds: a minute less than the quarter of an hour that is its end.
  private static let lasting: Int64 = 14 * 60_000

  /// - Parameter cluster: its name.
  package static func make(
    for cluster: String, region: String, _ credentials: CloudCredentials, at now: Instant
  ) -> ShortLivedToken {
    let scope = SigningScope(region: region, service: "sts", time: now)
    let endpoint = CloudEndpoint.aws("sts", region: region)
    var query: [(name: String, value: String)] = [
      ("Action", "GetCallerIdentity"), ("Version", "2011-06-15"), ("X-Amz-Algorithm", "AWS4-HMAC-SHA256"),
      ("X-Amz-Credential", "\(credentials.accessKey)/\(scope.text)"), ("X-Amz-Date", scope.timestamp),
      ("X-Amz-Expires", "60"), ("X-Amz-SignedHeaders", "host;x-k8s-aws-id"),
    ]
    if let token = credentials.sessionToken { query.append(("X-Amz-Security-Token", token)) }
    let canonical = CanonicalRequest(
      method: "GET", path: "/", rules: .normalised, query: query,
      headers: [("host", endpoint.host), ("x-k8s-aws-id", cluster)],
      payload: Hexadecimal.encode(SHA256.hash([])))
    let signature = RequestSigner(credentials, scope).signature(of: canonical)
    let address =
      endpoint.address(of: "/?\(CanonicalRequest.canonical(query + [("X-Amz-Signature", signature)]))")
    return ShortLivedToken(
      "k8s-aws-v1." + Base64.encodeURL(Array(address.utf8)),
      expiration: Instant(milliseconds: now.milliseconds + lasting))
  }
}
