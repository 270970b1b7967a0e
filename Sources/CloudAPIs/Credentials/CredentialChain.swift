import Vocabulary

/// Finds credentials where the AWS tools find them: variables, a web identity, a profile, a container's endpoint, the
/// instance's metadata (AWS SDKs and Tools Reference Guide, "Standardized credential providers").
package struct CredentialChain: Sendable {
  package var surroundings: any CloudSurroundings
  package var transport: any CloudTransport
  package var region: String
  /// Where STS is, when it is not AWS's own.
  package var override: CloudEndpoint?

  package init(
    surroundings: any CloudSurroundings, transport: any CloudTransport, region: String, override: CloudEndpoint?
  ) {
    self.surroundings = surroundings
    self.transport = transport
    self.region = region
    self.override = override
  }

  /// Of a profile that is named, else the first that has any; throws `noCredentials` when none has.
  package func find(profile: String? = nil) async throws(CloudError) -> CloudCredentials {
    if let profile { return try await ofProfile(profile) }
    if let own = ofVariables() { return own }
    if let file = surroundings.variable("AWS_WEB_IDENTITY_TOKEN_FILE"), let role = surroundings.variable("AWS_ROLE_ARN")
    {
      let name = surroundings.variable("AWS_ROLE_SESSION_NAME") ?? "tagout"
      return try await ofToken(in: file, role: role, sessionName: name)
    }
    if let named = surroundings.variable("AWS_PROFILE") ?? surroundings.variable("AWS_DEFAULT_PROFILE") {
      return try await ofProfile(named)
    }
    let profiles = ProfileCredentials(chain: self)
    if try profiles.files().settings(of: "default") != nil, let own = try await profiles.find("default") { return own }
    let metadata = MetadataCredentials(surroundings: surroundings, transport: transport)
    if let own = try await metadata.ofContainer() { return own }
    if let own = try await metadata.ofInstance() { return own }
    throw .noCredentials
  }

  private func ofProfile(_ name: String) async throws(CloudError) -> CloudCredentials {
    guard let own = try await ProfileCredentials(chain: self).find(name) else {
      throw .credentials(source: "profile '\(name)'", reason: "it has no keys, no role and no process")
    }
    return own
  }

  func ofVariables() -> CloudCredentials? {
    guard let accessKey = surroundings.variable("AWS_ACCESS_KEY_ID"),
      let secretKey = surroundings.variable("AWS_SECRET_ACCESS_KEY")
    else { return nil }
    return CloudCredentials(
      accessKey: accessKey, secretKey: secretKey, sessionToken: surroundings.variable("AWS_SESSION_TOKEN"))
  }

  /// Exchanges an OIDC token for a role's credentials.
  func ofToken(in file: String, role: String, sessionName: String) async throws(CloudError) -> CloudCredentials {
    guard let bytes = try surroundings.contents(of: file) else {
      throw .credentials(source: "the token file '\(file)'", reason: "it is not there")
    }
    let token = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isWhitespace).first.map(String.init)
    guard let token else { throw .credentials(source: "the token file '\(file)'", reason: "it is empty") }
    return try await security(FixedCredentials(nil))
      .assume(AssumedRole(role: role, sessionName: sessionName), byToken: token).credentials
  }

  /// STS, asked with some credentials.
  func security(_ credentials: any CredentialSource) -> SecurityTokenAPI {
    let surroundings = surroundings
    return SecurityTokenAPI(
      CloudClient(
        transport: transport, credentials: credentials, region: region, override: override,
        now: { surroundings.now() }))
  }
}
