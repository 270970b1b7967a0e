import Vocabulary

/// How a cloud is reached from this machine: the region, the endpoints and the credentials that the AWS tools would use.
package struct CloudAccess: Sendable {
  package var surroundings: any CloudSurroundings
  package var transport: any CloudTransport
  package var profile: String?
  package var region: String
  /// An endpoint for every service, given by hand.
  package var endpoint: CloudEndpoint?

  /// - Parameters:
  ///   - region: nil for what the variables and the profile say, else `us-east-1`.
  ///   - endpoint: nil for what `AWS_ENDPOINT_URL` and `AWS_ENDPOINT_URL_SERVICE` say, else AWS's own.
  package init(
    surroundings: any CloudSurroundings, transport: any CloudTransport, profile: String? = nil, region: String? = nil,
    endpoint: String? = nil
  ) throws(CloudError) {
    self.surroundings = surroundings
    self.transport = transport
    self.profile = profile
    self.region =
      region ?? surroundings.variable("AWS_REGION") ?? surroundings.variable("AWS_DEFAULT_REGION")
      ?? CloudAccess.region(of: profile, surroundings) ?? "us-east-1"
    self.endpoint = try endpoint.map { (text) throws(CloudError) in try CloudAccess.read(text, "the endpoint") }
  }

  /// A client of a service.
  ///
  /// - Parameter name: as in `AWS_ENDPOINT_URL_NAME`.
  package func client(_ name: String, credentials: any CredentialSource) throws(CloudError) -> CloudClient {
    let surroundings = surroundings
    return CloudClient(
      transport: transport, credentials: credentials, region: region, override: try override(name),
      now: { surroundings.now() })
  }

  /// The credentials that are found on this machine, fetched on the first need and kept.
  package func credentials() throws(CloudError) -> KeptCredentials {
    let chain = try chain()
    let (profile, surroundings) = (profile, surroundings)
    return KeptCredentials(now: { surroundings.now() }) { () async throws(CloudError) in
      try await chain.find(profile: profile)
    }
  }

  /// Where they are looked for.
  func chain() throws(CloudError) -> CredentialChain {
    CredentialChain(surroundings: surroundings, transport: transport, region: region, override: try override("STS"))
  }

  private func override(_ name: String) throws(CloudError) -> CloudEndpoint? {
    if let endpoint { return endpoint }
    for variable in ["AWS_ENDPOINT_URL_\(name)", "AWS_ENDPOINT_URL"] {
      if let text = surroundings.variable(variable) { return try CloudAccess.read(text, variable) }
    }
    return nil
  }

  private static func read(_ text: String, _ name: String) throws(CloudError) -> CloudEndpoint {
    guard let endpoint = CloudEndpoint(text) else {
      throw .setting(name, reason: "\"\(text)\" is no address such as https://s3.example.com")
    }
    guard endpoint.scheme == "https" || endpoint.isLoopback else {
      throw .setting(name, reason: "\"\(text)\" is not https, and secrets would go over the network in the clear")
    }
    return endpoint
  }

  private static func region(of profile: String?, _ surroundings: any CloudSurroundings) -> String? {
    let name = profile ?? surroundings.variable("AWS_PROFILE") ?? "default"
    let path = surroundings.variable("AWS_CONFIG_FILE") ?? (surroundings.home ?? "") + "/.aws/config"
    // A file that cannot be read is told of when credentials are looked for.
    let bytes = (try? surroundings.contents(of: path)) ?? []
    return AWSProfiles(config: bytes, credentials: []).settings(of: name)?["region"]
  }
}
