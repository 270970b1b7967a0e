import ArgumentParser
import CloudAPIs
import Formats
import Host
import Recovery
import Vocabulary

/// `tagout credentials kubernetes`
struct CredentialsKubernetes: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kubernetes",
    abstract: "Print a token as an exec plugin of kubectl.",
    discussion: """
      For `users[].user.exec` of a kubeconfig. With --eks the token is made from AWS credentials, of the role that reads.

      EXAMPLE
        tagout credentials kubernetes --eks production --role read
        tagout credentials kubernetes --token-file /var/run/secrets/tokens/reader
        tagout credentials kubernetes --command 'kubectl create token reader --duration 15m'

      EXIT STATUS
        0 printed, 1 there is none, 64 usage
      """)

  @OptionGroup var source: TokenOption
  @Option(help: ArgumentHelp("The name of a cluster of EKS.", valueName: "cluster"))
  var eks: String?
  @Option(help: "With --eks: the role to take on first: read, a name, or an ARN.")
  var role: String?
  @Option(help: "With --eks: the cluster's region.")
  var region: String?

  func validate() throws { try source.check(orElse: eks != nil) }

  func run() async throws {
    let token = try await CloudMachine.with { surroundings, transport in
      guard let eks else { return try await source.token(surroundings) }
      let access = try CloudAccess(surroundings: surroundings, transport: transport, region: region)
      let credentials = try await credentials(access)
      return ClusterToken.make(for: eks, region: access.region, credentials, at: surroundings.now())
    }
    try TokenOption.print(token, as: .kubernetes, version: CredentialsKubernetes.version)
  }

  private func credentials(_ access: CloudAccess) async throws -> CloudCredentials {
    if let role {
      let arn = try await access.arn(ofRole: role == "read" ? RoleTemplate.readRole : role)
      return try await access.assume(AssumedRole(role: arn, sessionName: "tagout-kubernetes")).credentials
    }
    guard let own = try await access.credentials().credentials() else { throw CloudError.noCredentials }
    return own
  }

  /// What the tool that started this asks for.
  private static var version: String? {
    guard let text = HostEnvironment.current().variables["KUBERNETES_EXEC_INFO"] else { return nil }
    // What cannot be read asks for nothing.
    return (try? JSONReader.read(Array(text.utf8), limits: .request))?["apiVersion"]?.text
  }
}
