import Vocabulary

/// AWS Security Token Service, by its query protocol (version 2011-06-15).
package struct SecurityTokenAPI: Sendable {
  let query: QueryProtocol

  package init(_ client: CloudClient) {
    query = QueryProtocol(client: client, service: "sts", version: "2011-06-15")
  }

  /// Who the credentials belong to; every credential may ask.
  package func identity() async throws(CloudError) -> CallerIdentity {
    let result = try await query.call("GetCallerIdentity", [], isIdempotent: true)
    guard let account = result.text("Account"), let arn = result.text("Arn") else {
      throw .strangeAnswer(operation: "GetCallerIdentity", reason: "it has no Account and Arn")
    }
    return CallerIdentity(account: account, arn: arn, userID: result.text("UserId") ?? "")
  }

  /// Takes on a role.
  package func assume(_ role: AssumedRole) async throws(CloudError) -> AssumedSession {
    var values = SecurityTokenAPI.values(of: role)
    if let externalID = role.externalID { values.append(("ExternalId", externalID)) }
    for (index, name) in role.tags.keys.sorted().enumerated() {
      values.append(("Tags.member.\(index + 1).Key", name))
      values.append(("Tags.member.\(index + 1).Value", role.tags[name] ?? ""))
    }
    return try session(try await query.call("AssumeRole", values, isIdempotent: true), of: "AssumeRole")
  }

  /// Takes on a role by an OIDC token; the request is not signed.
  package func assume(_ role: AssumedRole, byToken token: String) async throws(CloudError) -> AssumedSession {
    let values = SecurityTokenAPI.values(of: role) + [("WebIdentityToken", token)]
    let operation = "AssumeRoleWithWebIdentity"
    return try session(try await query.call(operation, values, isIdempotent: true), of: operation)
  }

  private static func values(of role: AssumedRole) -> [(name: String, value: String)] {
    [
      ("RoleArn", role.role), ("RoleSessionName", role.sessionName), ("DurationSeconds", String(role.seconds)),
    ] + (role.policy.map { [("Policy", $0)] } ?? [])
  }

  private func session(_ result: XMLTree, of operation: String) throws(CloudError) -> AssumedSession {
    guard let credentials = result["Credentials"], let accessKey = credentials.text("AccessKeyId"),
      let secretKey = credentials.text("SecretAccessKey"), let token = credentials.text("SessionToken")
    else { throw .strangeAnswer(operation: operation, reason: "it has no credentials") }
    return AssumedSession(
      credentials: CloudCredentials(
        accessKey: accessKey, secretKey: secretKey, sessionToken: token,
        expiration: credentials.text("Expiration").flatMap(HTTPDate.iso)),
      arn: result["AssumedRoleUser"]?.text("Arn") ?? "")
  }
}
