import Vocabulary

/// Credentials that the machine or the container has by what it is.
package struct MetadataCredentials: Sendable {
  /// The addresses at which a container's credentials may be over plain HTTP (AWS SDKs and Tools Reference Guide,
  /// "Container credential provider").
  private static let containerHosts = ["169.254.170.2", "169.254.170.23", "[fd00:ec2::23]"]
  private static let patience = Duration.seconds(2)

  let surroundings: any CloudSurroundings
  let transport: any CloudTransport

  package init(surroundings: any CloudSurroundings, transport: any CloudTransport) {
    self.surroundings = surroundings
    self.transport = transport
  }

  /// Nil when no variable names an endpoint.
  func ofContainer() async throws(CloudError) -> CloudCredentials? {
    let relative = surroundings.variable("AWS_CONTAINER_CREDENTIALS_RELATIVE_URI")
    guard
      let address = relative.map({ "http://169.254.170.2\($0)" })
        ?? surroundings.variable("AWS_CONTAINER_CREDENTIALS_FULL_URI")
    else { return nil }
    let source = "the container's endpoint"
    let place = String(address.prefix { $0 != "?" })
    guard let endpoint = CloudEndpoint(place),
      endpoint.scheme == "https" || endpoint.isLoopback || MetadataCredentials.containerHosts.contains(endpoint.host)
    else {
      throw .credentials(source: source, reason: "'\(place)' is neither https nor an address of a container's own")
    }
    var headers: [(name: String, value: String)] = []
    if let token = try containerToken() { headers.append(("authorization", token)) }
    let answer = try await transport.send(
      "GET", address, headers: headers, body: [], bound: 1 << 16, within: MetadataCredentials.patience)
    guard answer.status == 200 else {
      throw .credentials(source: source, reason: "it answered with status \(answer.status)")
    }
    return try CredentialJSON.read(answer.body, from: source)
  }

  private func containerToken() throws(CloudError) -> String? {
    guard let file = surroundings.variable("AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE") else {
      return surroundings.variable("AWS_CONTAINER_AUTHORIZATION_TOKEN")
    }
    let bytes = try surroundings.contents(of: file) ?? []
    return String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline).first.map(String.init)
  }

  /// By the instance metadata service, version 2 alone; nil when this is no instance, or one without a role.
  package func ofInstance() async throws(CloudError) -> CloudCredentials? {
    guard surroundings.variable("AWS_EC2_METADATA_DISABLED")?.lowercased() != "true" else { return nil }
    let base = surroundings.variable("AWS_EC2_METADATA_SERVICE_ENDPOINT") ?? "http://169.254.169.254"
    guard let endpoint = CloudEndpoint(base) else {
      throw .setting("AWS_EC2_METADATA_SERVICE_ENDPOINT", reason: "it is no address")
    }
    let token: CloudAnswer
    do throws(CloudError) {
      token = try await transport.send(
        "PUT", endpoint.address(of: "/latest/api/token"),
        headers: [("x-aws-ec2-metadata-token-ttl-seconds", "300"), ("content-length", "0")], body: [], bound: 4096,
        within: MetadataCredentials.patience)
    } catch {
      return nil
    }
    guard token.status == 200 else { return nil }
    let path = "/latest/meta-data/iam/security-credentials/"
    guard let role = try await instance(endpoint, path, token.text)?.text, !role.isEmpty else { return nil }
    let name = String(role.prefix { !$0.isNewline })
    guard let answer = try await instance(endpoint, path + name, token.text) else { return nil }
    return try CredentialJSON.read(answer.body, from: "the instance's role")
  }

  private func instance(
    _ endpoint: CloudEndpoint, _ path: String, _ token: String
  ) async throws(CloudError) -> CloudAnswer? {
    let answer = try await transport.send(
      "GET", endpoint.address(of: path), headers: [("x-aws-ec2-metadata-token", token)], body: [], bound: 1 << 16,
      within: MetadataCredentials.patience)
    return answer.status == 200 ? answer : nil
  }
}
