import ArgumentParser
import CloudAPIs
import Host
import Recovery

/// `tagout credentials azure`
struct CredentialsAzure: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "azure",
    abstract: "Print a token as az account get-access-token does.",
    discussion: """
      With --tenant and --client an OIDC token is exchanged for one of Azure's (a federated credential); without them the
      token is printed as it is.

      EXAMPLE
        tagout credentials azure --token-file /var/run/secrets/azure/tokens/azure-identity-token \\
          --tenant TENANT --client CLIENT

      EXIT STATUS
        0 printed, 1 there is none, 64 usage
      """)

  @OptionGroup var source: TokenOption
  @Option(help: "The tenant's identifier.")
  var tenant: String?
  @Option(help: "The application's identifier.")
  var client: String?
  @Option(help: "What the token is for.")
  var scope = "https://management.azure.com/.default"

  func validate() throws {
    try source.check()
    guard (tenant == nil) == (client == nil) else { throw ValidationError("--tenant and --client belong together") }
  }

  func run() async throws {
    let authority = HostEnvironment.current().variables["AZURE_AUTHORITY_HOST"].flatMap { $0.isEmpty ? nil : $0 }
    let token = try await CloudMachine.with { surroundings, transport in
      let token = try await source.token(surroundings)
      guard let tenant, let client else { return token }
      return try await FederatedLogin(tenant: tenant, client: client, scope: scope, authority: authority)
        .exchange(token, by: transport, now: surroundings.now())
    }
    try TokenOption.print(token, as: .azure)
  }
}
